package vn.ansinh.reporting.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.directory.reference.Texts;

/**
 * What a report covers: a month ({@code 2021-M03}), a quarter ({@code 2021-Q1}), six months ({@code 2021-H1}, {@code
 * 2021-H2}), nine months ({@code 2021-9M}), a year ({@code 2021}), or what was asked out of turn ({@code 2021-DX-03}, đột
 * xuất). Which days these are says the regime, whose year may begin on another day than 1 January: {@link
 * Regime#days(Period)}.
 *
 * <p>Ordered by where they end in the year, of those that end together the shorter first, the ad hoc ones last. Within a
 * regime {@link Regime#order()} knows better.
 *
 * @param year the reporting year, which may begin before 1 January
 * @param number which of the kind, from 1; counts the ad hoc requests of a year; 0 for nine months and the year
 */
public record Period(Kind kind, int year, int number) implements Comparable<Period> {

    private static final Pattern FORM =
            Pattern.compile("(20\\d\\d)(?:-M(0[1-9]|1[0-2])|-Q([1-4])|-H([12])|-(9M)|-DX-(\\d\\d))?");
    private static final String[] ROMAN = {"", "I", "II", "III", "IV"};
    private static final Comparator<Period> ORDER = Comparator.comparingInt(Period::year)
            .thenComparing(period -> period.kind == Kind.AD_HOC)
            .thenComparing(Period::lastMonth)
            .thenComparing(period -> period.kind.months)
            .thenComparingInt(Period::number);

    /** How much of a year it is, shortest first. */
    public enum Kind {
        MONTH(1, 12),
        QUARTER(3, 4),
        HALF_YEAR(6, 2),
        NINE_MONTHS(9, 0),
        ANNUAL(12, 0),
        AD_HOC(0, 0);

        private final int months;
        private final int count;

        Kind(int months, int count) {
            this.months = months;
            this.count = count;
        }

        /** Which there are in a year; only 0 where they are not counted. */
        List<Integer> numbers() {
            return count == 0
                    ? List.of(0)
                    : IntStream.rangeClosed(1, count).boxed().toList();
        }

        /** Those a regime means that does not say which: all months and quarters, the first half-year. */
        List<Integer> usualNumbers() {
            return this == HALF_YEAR ? List.of(1) : numbers();
        }

        /** Whether the regime says its days; an ad hoc request says its own. */
        public boolean dated() {
            return this != AD_HOC;
        }
    }

    public Period {
        boolean numbered = kind == Kind.AD_HOC
                ? number >= 1 && number <= 99
                : kind.numbers().contains(number);
        if (!numbered || year < 2000 || year > 2099) {
            throw new ReferenceRefusal("catalogue.period.form", kind + " " + year + " " + number);
        }
    }

    public static Period month(int year, int month) {
        return new Period(Kind.MONTH, year, month);
    }

    public static Period quarter(int year, int quarter) {
        return new Period(Kind.QUARTER, year, quarter);
    }

    /** The first six months. */
    public static Period halfYear(int year) {
        return new Period(Kind.HALF_YEAR, year, 1);
    }

    public static Period nineMonths(int year) {
        return new Period(Kind.NINE_MONTHS, year, 0);
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
        if (form.group(2) != null) {
            return month(year, Integer.parseInt(form.group(2)));
        } else if (form.group(3) != null) {
            return quarter(year, Integer.parseInt(form.group(3)));
        } else if (form.group(4) != null) {
            return new Period(Kind.HALF_YEAR, year, Integer.parseInt(form.group(4)));
        } else if (form.group(5) != null) {
            return nineMonths(year);
        }
        return form.group(6) == null ? annual(year) : adHoc(year, Integer.parseInt(form.group(6)));
    }

    /** As people read it: "quý I năm 2021", "6 tháng đầu năm 2021", "năm 2021", "đột xuất số 03 năm 2021". */
    public String label(Locale locale) {
        String key = kind.name().toLowerCase(Locale.ROOT) + (kind == Kind.HALF_YEAR && number == 2 ? "_2" : "");
        String which = switch (kind) {
            case QUARTER -> ROMAN[number];
            case AD_HOC -> "%02d".formatted(number);
            default -> String.valueOf(number);
        };
        return Texts.of("catalogue.period." + key, locale, year, which);
    }

    /** The same period of the year before; empty for an ad hoc one, which has nothing to compare with. */
    public Optional<Period> previous() {
        return kind == Kind.AD_HOC || year == 2000 ? Optional.empty() : Optional.of(new Period(kind, year - 1, number));
    }

    /** Whether both are the same part of their years. */
    public boolean recurs(Period other) {
        return kind == other.kind && number == other.number;
    }

    /** Up to {@code count} earlier periods of the same kind and number, the latest first. */
    public List<Period> earlier(int count) {
        List<Period> periods = new ArrayList<>();
        Optional<Period> next = previous();
        while (next.isPresent() && periods.size() < count) {
            periods.add(next.get());
            next = next.get().previous();
        }
        return List.copyOf(periods);
    }

    /** How many months of its year lie before it. */
    int monthsBefore() {
        return kind == Kind.AD_HOC ? 0 : Math.max(0, number - 1) * kind.months;
    }

    /** With which month of its year it ends; an ad hoc one says its own days and counts as the whole year. */
    int lastMonth() {
        return kind == Kind.AD_HOC ? 12 : monthsBefore() + kind.months;
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    /** As in business keys. */
    @Override
    public String toString() {
        return switch (kind) {
            case MONTH -> "%d-M%02d".formatted(year, number);
            case QUARTER -> year + "-Q" + number;
            case HALF_YEAR -> year + "-H" + number;
            case NINE_MONTHS -> year + "-9M";
            case ANNUAL -> String.valueOf(year);
            case AD_HOC -> "%d-DX-%02d".formatted(year, number);
        };
    }
}
