package vn.ansinh.reporting.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * One column of a list.
 *
 * @param head what stands above it
 * @param kind how its values are written
 * @param width so many characters; longer texts wrap
 * @param value of a row; null leaves the cell empty
 */
public record Column<T>(String head, Kind kind, int width, Function<T, ?> value) {

    enum Kind {
        TEXT,
        NUMBER,
        DAY,
        MOMENT
    }

    private static final int NUMBER_WIDTH = 15;
    private static final int DAY_WIDTH = 12;
    private static final int MOMENT_WIDTH = 17;

    /** Words; never a formula, whatever they begin with. */
    public static <T> Column<T> text(String head, int width, Function<T, String> value) {
        return new Column<>(head, Kind.TEXT, width, value);
    }

    /** A number to reckon with. */
    public static <T> Column<T> number(String head, Function<T, BigDecimal> value) {
        return new Column<>(head, Kind.NUMBER, NUMBER_WIDTH, value);
    }

    /** How many. */
    public static <T> Column<T> count(String head, Function<T, Integer> value) {
        return new Column<>(head, Kind.NUMBER, DAY_WIDTH, value.andThen(Column::decimal));
    }

    private static BigDecimal decimal(Integer count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }

    public static <T> Column<T> day(String head, Function<T, LocalDate> value) {
        return new Column<>(head, Kind.DAY, DAY_WIDTH, value);
    }

    /** A moment, in the province's time. */
    public static <T> Column<T> moment(String head, Function<T, Instant> value) {
        return new Column<>(head, Kind.MOMENT, MOMENT_WIDTH, value);
    }
}
