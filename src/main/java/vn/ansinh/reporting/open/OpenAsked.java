package vn.ansinh.reporting.open;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.engine.Choice;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.OwedReports;
import vn.ansinh.reporting.report.ReportKey;

/** What a program asks for, made sure of: what names nothing is answered with what comes nearest. */
@Component
class OpenAsked {

    /** Longer is nothing that could be meant. */
    static final int LONGEST = 1_000;

    private final ReportingCalendar calendar;
    private final OwedReports owed;
    private final IndicatorCatalogue catalogue;
    private final Texts texts;

    OpenAsked(ReportingCalendar calendar, OwedReports owed, IndicatorCatalogue catalogue, Texts texts) {
        this.calendar = calendar;
        this.owed = owed;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** @throws Refusal when there is no such regime */
    List<String> regimes(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        calendar.regimes().forEach(regime -> names.put(regime.code(), regime.name(texts.locale())));
        return known("regime", text, new Choice(names));
    }

    /** @throws Refusal when none was asked for in such a period */
    List<String> periods(String text) {
        if (words("period", text).isEmpty()) {
            return List.of();
        }
        Map<String, String> names = new LinkedHashMap<>();
        owed.periods().forEach(asked -> names.putIfAbsent(asked.period(), name(asked.period())));
        return known("period", text, new Choice(names));
    }

    /** @throws Refusal when the reader may know of no such agency, whether or not it has sent anything */
    List<String> agencies(String text) {
        return words("agency", text).isEmpty() ? List.of() : known("agency", text, new Choice(owed.readableAgencies()));
    }

    /** @throws Refusal when these regimes have no such figure */
    List<String> indicators(String text, List<String> regimes) {
        if (words("indicator", text).isEmpty()) {
            return List.of();
        }
        Map<String, String> names = new TreeMap<>();
        List<String> looked = regimes.isEmpty()
                ? calendar.regimes().stream().map(Regime::code).toList()
                : regimes;
        looked.forEach(regime -> catalogue
                .of(regime)
                .all()
                .forEach(indicator -> names.put(indicator.code(), indicator.name(texts.locale()))));
        return known("indicator", text, new Choice(names));
    }

    /** @throws Refusal when it is none from 1 to {@value Page#MOST} */
    static int limit(int limit) {
        if (limit < 1 || limit > Page.MOST) {
            throw Refusal.invalid("limit", "open.limit", Page.MOST);
        }
        return limit;
    }

    /** A mark as an answer gave it; empty to begin with the first. */
    static String after(String mark) {
        notEndless("after", mark);
        return mark;
    }

    /** The same of a list of reports, whose marks are their keys. */
    static String afterReport(String mark) {
        try {
            return after(mark).isEmpty() ? mark : ReportKey.parse(mark).toString();
        } catch (IllegalArgumentException none) {
            throw unknownMark();
        }
    }

    String name(String period) {
        try {
            return Period.parse(period).label(texts.locale());
        } catch (ReferenceRefusal unknown) {
            return period;
        }
    }

    static Refusal unknownMark() {
        return Refusal.invalid("after", "open.after");
    }

    private static List<String> words(String field, String text) {
        notEndless(field, text);
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static void notEndless(String field, String text) {
        if (text.length() > LONGEST) {
            throw Refusal.malformed(field, "open.long", LONGEST);
        }
    }

    private static List<String> known(String field, String text, Choice choice) {
        return words(field, text).stream()
                .map(word -> choice.code(word).orElseThrow(() -> choice.unknown(field, "open." + field, word)))
                .distinct()
                .toList();
    }
}
