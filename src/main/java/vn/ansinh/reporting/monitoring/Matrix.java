package vn.ansinh.reporting.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.CycleBoard;
import vn.ansinh.reporting.cycle.CycleBoard.Line;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.monitoring.Bars.Counted;
import vn.ansinh.reporting.report.ReportBoard;
import vn.ansinh.reporting.report.ReportBoard.Asked;
import vn.ansinh.reporting.report.ReportBoard.Count;
import vn.ansinh.reporting.report.ReportBoard.Field;

/** How each agency has reported in the periods of a regime, and how timely all have over the years. */
@Component
class Matrix {

    /** The kind of a cell without a report. */
    static final String NOT_ASKED = "not-asked";

    /** So many periods stand beside each other. */
    static final int PERIODS = 6;

    /**
     * A period of the matrix.
     *
     * @param link to its cycle; null where the reader may not open it
     * @param count how all reports of it stand
     */
    record Head(String period, String label, String link, Count count) {}

    /** How an agency has reported in the periods, in the order of the heads. */
    record Row(String agency, String agencyName, List<Cell> cells) {}

    /**
     * One report, or that none was asked for.
     *
     * @param period in words
     * @param kind names its colour: on-time, late, overdue, never-sent, awaited, not-asked
     * @param said in words: in time, how many days late
     * @param completing whether it is with the agency again to be completed
     * @param sent what is to be told of what was sent; null where that is nothing
     * @param link to the report, or to its cycle; null where the reader may open neither
     */
    record Cell(String period, String kind, String said, boolean completing, Sent sent, String link) {}

    /**
     * What was sent: whether it is being completed, and how whole its figures are.
     *
     * @param percent how many figures of a hundred are there, downwards: not all is never told as all; null where the report
     *     was asked for none
     * @param said in words
     * @param counted how many figures of how many, in words; null where it was asked for none
     */
    record Sent(Integer percent, String said, String counted) {}

    /**
     * The reports of a year.
     *
     * @param due those that are past their day or were sent
     * @param missing past their day and not sent, or never sent
     */
    record Year(int year, int due, int onTime, int late, int missing) {

        /** How many of a hundred were in time; 0 where none is due. */
        public int percent() {
            return due == 0 ? 0 : onTime * 100 / due;
        }
    }

    /** @param heads the latest first */
    record OfRegime(String code, List<Head> heads, Part<Row> part, List<Year> years, Bars chart) {}

    private static final Part.Lookup<Asked> AGENCIES = new Part.Lookup<>(
            asked -> asked.agency() + " " + asked.name(), Map.of("co-quan", Part.byName(Asked::name)));

    private final CycleBoard cycles;
    private final ReportBoard reports;
    private final AgencyDirectory directory;
    private final Texts texts;
    private final BodyNames bodyNames;
    private final Clock clock;

    Matrix(
            CycleBoard cycles,
            ReportBoard reports,
            AgencyDirectory directory,
            Texts texts,
            BodyNames bodyNames,
            Clock clock) {
        this.cycles = cycles;
        this.reports = reports;
        this.directory = directory;
        this.texts = texts;
        this.bodyNames = bodyNames;
        this.clock = clock;
    }

    /** The periods of a regime by code, with their names, the latest first. */
    Map<String, String> periods(List<Line> lines) {
        Map<String, String> names = new LinkedHashMap<>();
        lines.forEach(line -> names.put(line.period().toString(), line.period().label(texts.locale())));
        return names;
    }

    /** The cycles of these regimes, the latest first. */
    Map<String, List<Line>> lines() {
        return cycles.lines().stream().collect(Collectors.groupingBy(Line::regime));
    }

    /**
     * @param lines the regime's cycles, the latest first
     * @param latest the code of the latest period that is shown
     */
    OfRegime of(Viewer viewer, String regime, List<Line> lines, String latest, Part.Wanted wanted) {
        Map<String, Count> counts = reports.counts(clock.instant(), regime).stream()
                .collect(Collectors.toMap(Count::cycleKey, Function.identity()));
        List<Line> shown = lines.stream()
                .dropWhile(line -> !line.period().toString().equals(latest))
                .limit(PERIODS)
                .toList();
        List<String> keys = shown.stream().map(Line::key).toList();
        Part<Asked> agencies = AGENCIES.of(agencies(viewer, regime, keys), wanted);
        Map<String, Map<String, Field>> fields = fields(keys, agencies.rows());
        List<Year> years = years(counts.values());
        var cells = new Cells(viewer.oversees(regime));
        return new OfRegime(
                regime,
                shown.stream()
                        .map(line -> head(viewer, line, counts.get(line.key())))
                        .toList(),
                agencies.map(rows -> rows.stream()
                        .map(row -> row(row, shown, fields.getOrDefault(row.agency(), Map.of()), cells))
                        .toList()),
                years,
                chart(years));
    }

    /** Those the reader sees, in the order of the directory. */
    private List<Asked> agencies(Viewer viewer, String regime, List<String> cycles) {
        Map<String, Integer> order = new HashMap<>();
        directory.all().forEach(agency -> order.putIfAbsent(agency.code().value(), order.size()));
        return reports.asked(cycles).stream()
                .filter(asked -> viewer.sees(regime, asked.agency(), asked.holder()))
                .sorted(Comparator.comparing(asked -> order.getOrDefault(asked.agency(), Integer.MAX_VALUE)))
                .toList();
    }

    private Map<String, Map<String, Field>> fields(List<String> cycles, List<Asked> agencies) {
        return agencies.isEmpty()
                ? Map.of()
                : reports.fields(cycles, agencies.stream().map(Asked::agency).toList()).stream()
                        .collect(Collectors.groupingBy(
                                Field::agency, Collectors.toMap(Field::cycleKey, Function.identity())));
    }

    private Head head(Viewer viewer, Line line, Count count) {
        return new Head(
                line.period().toString(),
                line.period().label(texts.locale()),
                viewer.oversees(line.regime()) ? "/dot-bao-cao/" + line.slug() : null,
                count == null ? Progress.none(line) : count);
    }

    private Row row(Asked asked, List<Line> shown, Map<String, Field> fields, Cells cells) {
        return new Row(
                asked.agency(),
                bodyNames.shown(asked.name()),
                shown.stream()
                        .map(line -> cells.of(line, fields.get(line.key())))
                        .toList());
    }

    /** The cells of a page. What many of them say alike is put into words once. */
    private final class Cells {

        private final boolean oversees;
        private final Instant now = clock.instant();
        private final String inTime = texts.of("monitoring.cell.on-time");
        private final String notAsked = texts.of("monitoring.cell.not-asked");
        private final String completing = texts.of("monitoring.part.completing");
        private final Map<Period, String> periods = new HashMap<>();
        private final Map<String, Sent> sent = new HashMap<>();

        private Cells(boolean oversees) {
            this.oversees = oversees;
        }

        /** To the report; where he may not read it, to its cycle, where who watches over it sees its row and urges. */
        private String link(Line line, Field field) {
            if (field.readable()) {
                return "/bao-cao/" + field.key().slug();
            }
            return oversees ? "/dot-bao-cao/" + line.slug() : null;
        }

        /** @param field null where nothing was asked */
        private Cell of(Line line, Field field) {
            String period =
                    periods.computeIfAbsent(line.period(), one -> StringUtils.capitalize(one.label(texts.locale())));
            if (field == null) {
                return new Cell(period, NOT_ASKED, notAsked, false, null, null);
            }
            String link = link(line, field);
            if (field.firstSubmittedAt() != null) {
                boolean late = "LATE".equals(field.timeliness());
                return new Cell(
                        period,
                        late ? "late" : "on-time",
                        late
                                ? texts.of("monitoring.cell.late", days(field.dueBefore(), field.firstSubmittedAt()))
                                : inTime,
                        field.state().awaited(),
                        sent(field.state().awaited(), field.given(), field.asked()),
                        link);
            }
            if (field.state() == DocumentState.NOT_SUBMITTED) {
                return new Cell(period, "never-sent", texts.of("monitoring.part.never-sent"), false, null, link);
            }
            return now.isBefore(field.dueBefore())
                    ? new Cell(period, "awaited", texts.of("monitoring.part.awaited"), false, null, link)
                    : new Cell(
                            period,
                            "overdue",
                            texts.of("monitoring.cell.overdue", days(field.dueBefore(), now)),
                            false,
                            null,
                            link);
        }

        private Sent sent(boolean awaited, int given, int asked) {
            if (asked == 0) {
                return awaited ? new Sent(null, completing, null) : null;
            }
            return sent.computeIfAbsent(given + "/" + asked + awaited, none -> {
                int percent = given * 100 / asked;
                String filled = texts.of("monitoring.cell.filled", percent);
                return new Sent(
                        percent,
                        awaited ? completing + "; " + filled : filled,
                        texts.of("monitoring.cell.filled.title", given, asked));
            });
        }
    }

    /** How many days have begun between the last day of a deadline and a moment after it. */
    private static int days(Instant dueBefore, Instant at) {
        LocalDate last = dueBefore.atZone(ReportingClock.ZONE).minusNanos(1).toLocalDate();
        return (int) (at.atZone(ReportingClock.ZONE).toLocalDate().toEpochDay() - last.toEpochDay());
    }

    private static List<Year> years(Iterable<Count> counts) {
        Map<Integer, Year> years = new TreeMap<>(Comparator.reverseOrder());
        for (Count count : counts) {
            int missing = count.overdue() + count.neverSent();
            years.merge(
                    Period.parse(count.period()).year(),
                    new Year(
                            Period.parse(count.period()).year(),
                            count.onTime() + count.late() + missing,
                            count.onTime(),
                            count.late(),
                            missing),
                    (one, other) -> new Year(
                            one.year,
                            one.due + other.due,
                            one.onTime + other.onTime,
                            one.late + other.late,
                            one.missing + other.missing));
        }
        return List.copyOf(years.values());
    }

    private static Bars chart(List<Year> years) {
        return Bars.shares(years.stream()
                .filter(year -> year.due > 0)
                .map(year -> new Bars.Row(
                        String.valueOf(year.year),
                        null,
                        year.percent() + "%",
                        List.of(
                                new Counted("on-time", year.onTime),
                                new Counted("late", year.late),
                                new Counted("never-sent", year.missing))))
                .toList());
    }
}
