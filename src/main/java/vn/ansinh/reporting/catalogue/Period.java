package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.directory.reference.Texts;

/**
 * What a report covers: the first six months ({@code 2021-H1}), a year ({@code 2021}), or what was asked out of turn
 * ({@code 2021-DX-03}, đột xuất). Ordered by year, and within it in that order.
 *
 * @param number counts the ad hoc requests of a year; 0 for the others
 */
public record Period(Kind kind, int year, int number) implements Comparable<Period> {

    private static final Pattern FORM = Pattern.compile("(20\\d\\d)(?:-(H1)|-DX-(\\d\\d))?");
    private static final Comparator<Period> ORDER =
            Comparator.comparingInt(Period::year).thenComparing(Period::kind).thenComparingInt(Period::number);

    public enum Kind {
        HALF_YEAR,
        ANNUAL,
        AD_HOC
    }

    public Period {
        boolean numbered = kind == Kind.AD_HOC ? number >= 1 && number <= 99 : number == 0;
        if (!numbered || year < 2000 || year > 2099) {
            throw new ReferenceRefusal("catalogue.period.form", kind + " " + year + " " + number);
        }
    }

    public static Period halfYear(int year) {
        return new Period(Kind.HALF_YEAR, year, 0);
    }

    public static Period annual(int year) {
        return new Period(Kind.ANNUAL, year, 0);
    }

    public static Period adHoc(int year, int number) {
        return new Period(Kind.AD_HOC, year, number);
    }

    /** @throws ReferenceRefusal when the text is no period */
    public static Period parse(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            throw new ReferenceRefusal("catalogue.period.form", text);
        }
        int year = Integer.parseInt(form.group(1));
        if (form.group(3) != null) {
            return adHoc(year, Integer.parseInt(form.group(3)));
        }
        return form.group(2) == null ? annual(year) : halfYear(year);
    }

    /** As people read it: "6 tháng đầu năm 2021", "năm 2021", "đột xuất số 03 năm 2021". */
    public String label(Locale locale) {
        return Texts.of(
                "catalogue.period." + kind.name().toLowerCase(Locale.ROOT), locale, year, "%02d".formatted(number));
    }

    /** Whether there is a rest of it after the cut-off, so that the whole of it has to be estimated. */
    public boolean estimated() {
        return kind != Kind.AD_HOC;
    }

    /** The same period of the year before; empty for an ad hoc one, which has nothing to compare with. */
    public Optional<Period> previous() {
        return kind == Kind.AD_HOC || year == 2000 ? Optional.empty() : Optional.of(new Period(kind, year - 1, 0));
    }

    /** Up to {@code count} earlier periods of the same kind, the latest first. */
    public List<Period> earlier(int count) {
        List<Period> periods = new ArrayList<>();
        Optional<Period> next = previous();
        while (next.isPresent() && periods.size() < count) {
            periods.add(next.get());
            next = next.get().previous();
        }
        return List.copyOf(periods);
    }

    /** The last day of what is reported: 30 June or 31 December. An ad hoc request says its own; here the year's end. */
    public LocalDate lastDay() {
        return kind == Kind.HALF_YEAR ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /** As in business keys. */
    @Override
    public String toString() {
        return switch (kind) {
            case HALF_YEAR -> year + "-H1";
            case ANNUAL -> String.valueOf(year);
            case AD_HOC -> "%d-DX-%02d".formatted(year, number);
        };
    }
}
