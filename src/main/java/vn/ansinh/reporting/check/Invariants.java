package vn.ansinh.reporting.check;

import java.util.List;

/**
 * What a module says of its own tables: one package-private bean a module, or several. It stands alone, without the
 * module's other beans: {@code --check} starts nothing else.
 */
public interface Invariants {

    List<Invariant> rules();

    /**
     * Selects the business keys of what the module keeps, in one column, as far as files and letters may belong to it;
     * empty where it keeps none.
     */
    default String objects() {
        return "";
    }

    /** The triggers by which the database refuses what must never be in the module's tables, by their names. */
    default List<String> triggers() {
        return List.of();
    }
}
