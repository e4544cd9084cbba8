package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.ansinh.reporting.document.CanonicalJson;

/**
 * How a sheet of figures is laid out, for {@link FigureTemplate} that writes it and {@link FigureWorkbook} that reads it
 * back. Each sheet carries what it is in a hidden row and what stood in the draft in a hidden column, so that it can be
 * taken out of its file, sent to a division or commune, and come back alone.
 */
final class FigureSheet {

    /** Stands in every sheet; another one when the layout changes. */
    static final String TEMPLATE = "ansinh-figures-1";

    /** Rows from 0: what the sheet is, hidden; below it the columns' names; then areas and indicators. */
    static final int MARK = 4;

    static final int HEAD = 5;

    private FigureSheet() {}

    /** In the order of the sheet: A, B, C… */
    enum Column {
        CODE(8),
        NAME(42),
        UNIT(11),
        BEFORE(14),
        BEFORE_THAT(14),
        LIMITS(28),
        ACTUAL(15),
        ESTIMATE(15),
        STATE(16),
        REASON(26),
        NOTE(26),
        BASE(4);

        private final int width;

        Column(int width) {
            this.width = width;
        }

        /** In characters. */
        int width() {
            return width;
        }

        String letter() {
            return String.valueOf((char) ('A' + ordinal()));
        }

        /** As Excel names the cell of a row, from 0. */
        String at(int row) {
            return letter() + (row + 1);
        }

        String key() {
            return "report.excel.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether its name is the same in every file; earlier periods are named. */
        boolean named() {
            return this != BEFORE && this != BEFORE_THAT && this != BASE;
        }
    }

    /** What a sheet is for. */
    enum Kind {
        /** All figures of the report. */
        WHOLE,
        /** Those of one area: what one division fills in. */
        AREA,
        /** What one division or commune counts; all of them are summed. */
        PART,
        /** Where the parts are summed. */
        TOTAL
    }

    /**
     * What a sheet is.
     *
     * @param report its report's key
     * @param round which submission it is worked towards, from 1
     * @param catalogue see {@link FigureTemplate#version}
     * @param part the name of what counts on this sheet, or of its area; empty for the whole
     * @param parts all that are summed; empty where nothing is
     */
    record Mark(
            String template, String report, int round, String catalogue, Kind kind, String part, List<String> parts) {

        Mark {
            parts = parts == null ? List.of() : List.copyOf(parts);
        }

        static Optional<Mark> read(String text) {
            return text.contains(TEMPLATE) ? parsed(text, Mark.class) : Optional.empty();
        }
    }

    /** What stood in the draft when the file was made, so that only what was changed in it is taken over. */
    record Base(String code, CellState state, BigDecimal actual, BigDecimal estimate, String reason, String note) {

        static Base of(String code, ReportView.CellView cell) {
            return new Base(code, cell.state(), cell.actual(), cell.estimate(), cell.reason(), cell.note());
        }

        static Optional<Base> read(String text) {
            return parsed(text, Base.class).filter(base -> base.code != null && base.state != null);
        }
    }

    private static <T> Optional<T> parsed(String text, Class<T> type) {
        try {
            return Optional.ofNullable(CanonicalJson.read(text, type));
        } catch (IllegalStateException e) {
            // Somebody has written into it.
            return Optional.empty();
        }
    }
}
