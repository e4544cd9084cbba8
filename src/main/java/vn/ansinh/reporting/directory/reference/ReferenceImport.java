package vn.ansinh.reporting.directory.reference;

import java.util.List;

/**
 * The import of one kind of reference file. The steps are called in order, inside one transaction; the
 * next one only when there was no problem.
 *
 * @param <R> what a row of the file becomes, with its line
 */
public interface ReferenceImport<R> {

    /** The kind of file, for example {@code agencies}. */
    String dataSet();

    /** Called first in the transaction: what is compared with is read anew, not from memory. */
    void begin();

    /** Reads the file by itself. */
    List<R> read(CsvSource source, Problems problems);

    /** Checks the rows against each other and against what is stored. */
    void check(List<R> rows, Problems problems);

    /** Makes the stored rows as the file says, and tells what that changed. */
    List<ImportChange> store(List<R> rows);

    /** Tells the other modules, inside the transaction; not called in a dry run or when nothing changed. */
    default void announce(List<ImportChange> changes) {}
}
