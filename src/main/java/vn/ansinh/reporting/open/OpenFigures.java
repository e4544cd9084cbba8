package vn.ansinh.reporting.open;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.open.Items.FigureItem;
import vn.ansinh.reporting.report.AcceptedList;
import vn.ansinh.reporting.report.AcceptedList.Figure;
import vn.ansinh.reporting.report.AcceptedList.Report;
import vn.ansinh.reporting.report.ReportKey;

/** Accepted figures as programs get them: of what the signed-in person may read as reports, and nothing that somebody typed as text. */
@Component
class OpenFigures {

    /** So many are read for a whole cube. */
    static final int MOST = 100_000;

    /** Between the report and the indicator in a mark. */
    private static final String BETWEEN = "~";

    private final AcceptedList accepted;
    private final OpenAsked asked;

    OpenFigures(AcceptedList accepted, OpenAsked asked) {
        this.accepted = accepted;
        this.asked = asked;
    }

    /** Which figures a program wants; each text is codes with commas, empty for all. */
    record Wanted(String regime, String period, String agency, String indicator) {}

    private record Found(List<Report> reports, List<String> indicators) {}

    private Found found(Wanted wanted) {
        List<String> regimes = asked.regimes(wanted.regime());
        List<String> periods = asked.periods(wanted.period());
        List<Report> all = accepted.reports();
        List<String> agencies = asked.agencies(wanted.agency());
        List<String> indicators = asked.indicators(wanted.indicator(), regimes);
        return new Found(
                all.stream()
                        .filter(report -> has(regimes, report.regime())
                                && has(periods, report.period())
                                && has(agencies, report.agency()))
                        .toList(),
                indicators);
    }

    private static boolean has(List<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    /** @throws Refusal when a code names nothing, or the mark is none */
    Page<FigureItem> page(Wanted wanted, String after, int limit) {
        Found found = found(wanted);
        List<Report> reports = found.reports;
        String indicator = "";
        if (!after.isEmpty()) {
            String[] mark = after.split(BETWEEN, 2);
            List<Report> rest = reports;
            int begins = -1;
            for (int place = 0; place < rest.size() && begins < 0; place++) {
                begins = rest.get(place).key().toString().equals(mark[0]) ? place : -1;
            }
            if (mark.length < 2 || begins < 0) {
                throw OpenAsked.unknownMark();
            }
            reports = rest.subList(begins, rest.size());
            indicator = mark[1];
        }
        List<Figure> figures = accepted.part(reports, found.indicators, indicator, limit + 1);
        Map<ReportKey, Letter> letters =
                accepted.letters(figures.stream().map(Figure::report).distinct().toList());
        return Page.of(
                figures,
                limit,
                figure -> figure.report().key() + BETWEEN + figure.indicator(),
                figure -> item(figure, letters));
    }

    /** @throws Refusal when a code names nothing, or there are more than {@value #MOST} */
    List<FigureItem> all(Wanted wanted) {
        Found found = found(wanted);
        if (accepted.count(found.reports, found.indicators) > MOST) {
            throw Refusal.invalid("period", "open.figures.many", MOST);
        }
        return read(found.reports, found.indicators);
    }

    /** Of reports that are open to whoever asks. */
    List<FigureItem> read(List<Report> reports, List<String> indicators) {
        var items = new ArrayList<FigureItem>();
        Map<ReportKey, Letter> letters = accepted.letters(reports);
        accepted.each(reports, indicators, figure -> items.add(item(figure, letters)));
        return items;
    }

    private static FigureItem item(Figure figure, Map<ReportKey, Letter> letters) {
        Report report = figure.report();
        Letter letter = letters.get(report.key());
        return new FigureItem(
                report.regime(),
                report.period(),
                report.agency(),
                report.agencyName(),
                figure.indicator(),
                report.cutOff(),
                figure.state(),
                plain(figure.actual()),
                plain(figure.estimate()),
                report.submission(),
                report.acceptedAt(),
                letter == null ? null : letter.reference());
    }

    /** Without the noughts of the column: a thousand is 1000 and not 1000.000. */
    static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
