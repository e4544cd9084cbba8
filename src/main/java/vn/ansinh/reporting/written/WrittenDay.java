package vn.ansinh.reporting.written;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people write it, the day first (9/5/2021, 09-05-2021, 9.5.21, 09052021), and as programs do (2021-05-09). */
public final class WrittenDay {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4}|\\d{2})|(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})");

    private WrittenDay() {}

    /** Empty for what is no day, and for an empty text. */
    public static Optional<LocalDate> read(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text.strip());
        if (dayFirst.matches()) {
            int from = dayFirst.group(1) == null ? 4 : 1;
            return day(dayFirst.group(from + 2), dayFirst.group(from + 1), dayFirst.group(from));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text.strip());
        return yearFirst.matches() ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        int full = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
        try {
            return full < 1900
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
