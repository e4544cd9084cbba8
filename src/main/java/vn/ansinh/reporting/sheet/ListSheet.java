package vn.ansinh.reporting.sheet;

import java.util.List;
import java.util.function.Consumer;

/**
 * A list to be written into a file.
 *
 * @param name of the sheet; Excel takes 31 characters of it
 * @param title what the list is
 * @param facts what else a reader has to know of it: of which period, by which filter; a line each
 * @param rows gives each row to whoever writes; is asked once, and may read while it gives
 */
public record ListSheet<T>(
        String name, String title, List<String> facts, List<Column<T>> columns, Consumer<Consumer<T>> rows) {

    public ListSheet {
        facts = facts.stream().filter(fact -> fact != null && !fact.isBlank()).toList();
        columns = List.copyOf(columns);
    }

    /** Of rows that are there. */
    public static <T> ListSheet<T> of(
            String name, String title, List<String> facts, List<Column<T>> columns, List<T> rows) {
        return new ListSheet<>(name, title, facts, columns, rows::forEach);
    }
}
