package vn.ansinh.reporting.paper;

import java.util.List;
import java.util.Objects;

/** A piece of a document's text, from top to bottom. */
public sealed interface Block {

    /** @param level 1 for {@code I. Kết quả …}, 2 for {@code 1. Công tác …}, 3 for {@code a) …}; the number stands in the text */
    record Heading(int level, String text) implements Block {

        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("level " + level);
            }
            Objects.requireNonNull(text);
        }
    }

    /** One paragraph; lines in a run's text stay lines of it. */
    record Paragraph(List<Run> runs) implements Block {

        public static Paragraph of(String text) {
            return new Paragraph(List.of(Run.plain(text)));
        }
    }

    /** An item of a list, printed with a dash before it. */
    record Item(String text) implements Block {}

    /**
     * A table as wide as the page. Its head is repeated on every page.
     *
     * @param rows each as long as the columns are, or a {@link Row#group group's} one cell over all of them
     */
    record Table(List<Column> columns, List<Row> rows) implements Block {

        public Table {
            for (Row row : rows) {
                if (!row.group() && row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("a row of " + row.cells().size() + " cells under "
                            + columns.size() + " columns: " + row.cells());
                }
            }
        }
    }

    /** Words of a paragraph that look alike. */
    record Run(String text, boolean bold, boolean italic) {

        public static Run plain(String text) {
            return new Run(text, false, false);
        }

        public static Run bold(String text) {
            return new Run(text, true, false);
        }

        public static Run italic(String text) {
            return new Run(text, false, true);
        }
    }

    /** @param share of the table's width, beside the shares of the other columns */
    record Column(String head, int share, Align align) {}

    /** How the cells of a column stand. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** @param group whether its one cell stands over all columns, bold: the name of what follows */
    record Row(boolean group, List<String> cells) {

        public static Row of(String... cells) {
            return new Row(false, List.of(cells));
        }

        public static Row group(String name) {
            return new Row(true, List.of(name));
        }
    }
}
