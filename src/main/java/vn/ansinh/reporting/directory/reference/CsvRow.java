package vn.ansinh.reporting.directory.reference;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * One row of a reference file. Reading a cell that is wrong notes the problem and yields null, so that one pass finds
 * every error of the row; {@link #sound()} says whether there was none.
 */
public final class CsvRow {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final int line;
    private final List<String> header;
    private final List<String> cells;
    private final Problems problems;
    private boolean sound = true;

    CsvRow(int line, List<String> header, List<String> cells, Problems problems) {
        this.line = line;
        this.header = header;
        this.cells = cells;
        this.problems = problems;
    }

    public int line() {
        return line;
    }

    public boolean sound() {
        return sound;
    }

    /** The cell's text; null when it is empty or the file has no such column. */
    public String optional(String column) {
        int index = header.indexOf(column);
        return index < 0 || cells.get(index).isBlank() ? null : cells.get(index).strip();
    }

    public String required(String column) {
        String text = optional(column);
        if (text == null) {
            problem(column, "directory.import.required");
        }
        return text;
    }

    /** A text of a given form, for example a code. */
    public String matching(String column, String pattern, String example) {
        String text = required(column);
        if (text != null && !text.matches(pattern)) {
            problem(column, "directory.import.form", text, example);
            return null;
        }
        return text;
    }

    public LocalDate date(String column) {
        return required(column) == null ? null : optionalDate(column);
    }

    public LocalDate optionalDate(String column) {
        return parse(
                column, text -> LocalDate.parse(text, text.indexOf('/') < 0 ? DATE : WRITTEN), "directory.import.date");
    }

    /** The first and last day; null when either is wrong. */
    public Validity validity(String from, String to) {
        LocalDate first = date(from);
        LocalDate last = optionalDate(to);
        if (first != null && last != null && last.isBefore(first)) {
            problem(to, "directory.import.endsBefore", last, first);
            return null;
        }
        return first == null ? null : new Validity(first, last);
    }

    /**
     * A value of a form of its own, for example {@code end+6}; its first word may be in Vietnamese.
     *
     * @param parser throws a runtime exception where the text has not that form
     */
    public <T> T formed(String column, Function<String, T> parser, String key) {
        return parse(column, text -> parser.apply(FileWords.formed(text)), key);
    }

    public BigDecimal optionalDecimal(String column) {
        return parse(column, BigDecimal::new, "directory.import.number");
    }

    public Integer optionalWhole(String column) {
        return parse(column, Integer::valueOf, "directory.import.number");
    }

    /** {@code yes} or {@code no}, in Vietnamese too; an empty cell is no. */
    public boolean flag(String column) {
        String text = optional(column);
        String code = text == null ? "no" : FileWords.code(text);
        if (!code.equals("yes") && !code.equals("no")) {
            problem(column, "directory.import.flag", text);
        }
        return code.equals("yes");
    }

    public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        return required(column) == null ? null : optionalOneOf(column, type);
    }

    public <E extends Enum<E>> E optionalOneOf(String column, Class<E> type) {
        String text = optional(column);
        return text == null ? null : constant(column, text, type);
    }

    /** The parts of a cell like {@code A1|A5}; empty for an empty cell. */
    public List<String> list(String column) {
        String text = optional(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    }

    public <E extends Enum<E>> List<E> listOf(String column, Class<E> type) {
        return list(column).stream()
                .map(text -> constant(column, text, type))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Notes a problem with a cell of this row. */
    public void problem(String column, String key, Object... arguments) {
        sound = false;
        problems.add(line, column, key, arguments);
    }

    private <E extends Enum<E>> E constant(String column, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(FileWords.code(text))) {
                return constant;
            }
        }
        notOneOf(column, text, List.of(type.getEnumConstants()));
        return null;
    }

    /** Notes that a cell has none of the values it may have. */
    public void notOneOf(String column, String text, List<? extends Enum<?>> allowed) {
        List<String> codes = allowed.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        problem(column, "directory.import.oneOf", text, FileWords.told(codes));
    }

    private <T> T parse(String column, Function<String, T> parser, String key) {
        String text = optional(column);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            problem(column, key, text);
            return null;
        }
    }
}
