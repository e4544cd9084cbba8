package vn.ansinh.reporting.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.catalogue.ReferenceEditor.Outcome;
import vn.ansinh.reporting.catalogue.ReferenceEditor.Wrong;
import vn.ansinh.reporting.directory.reference.CsvCells;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/** All that a regime owns as tables of texts, for whoever carries them elsewhere in another form (decision 0037 has the files). */
@Service
public class RegimeFiles {

    /**
     * A set of reference data as its file has it.
     *
     * @param set the kind, {@code period-rules}
     * @param rows each with the text of every column
     */
    public record Table(String set, List<String> columns, List<Map<String, String>> rows) {}

    /**
     * What taking them in does.
     *
     * @param problems in words; if there is any, nothing was stored
     * @param effects what comes of it, in words
     */
    public record Taken(List<String> problems, List<String> warnings, List<String> changes, List<String> effects) {}

    private final ReferenceEditor editor;

    RegimeFiles(ReferenceEditor editor) {
        this.editor = editor;
    }

    /** Whether this person keeps a regime. */
    public static boolean keeps(Person person, String regime) {
        return RegimeScreens.keeps(person, regime);
    }

    /** The kinds of table a regime has, in the order in which they are taken in. */
    public static List<String> sets() {
        return EditedSet.ofRegimes().stream().map(set -> set.set().fileName()).toList();
    }

    /** Those that have rows. */
    public List<Table> of(String regime) {
        var tables = new ArrayList<Table>();
        for (EditedSet set : EditedSet.ofRegimes()) {
            CsvCells cells = editor.now(set, regime);
            if (!cells.rows().isEmpty()) {
                tables.add(new Table(
                        set.set().fileName(),
                        cells.columns(),
                        cells.rows().stream().map(CsvCells.Row::cells).toList()));
            }
        }
        return tables;
    }

    /** Whether each row is the regime's own. */
    public static boolean ownedBy(String regime, Table table) {
        String owner = EditedSet.of(DataSet.of(table.set + ".csv")).owner();
        return table.rows.stream().allMatch(row -> regime.equals(row.get(owner)));
    }

    /** Takes them in through the imports of their files, or tries to; all or nothing. */
    public Taken take(String regime, List<Table> tables, boolean dryRun, Person person, Locale locale) {
        Outcome outcome = editor.take(
                regime,
                tables.stream()
                        .map(table -> new CsvSource(table.set + ".csv", CsvCells.write(table.columns, table.rows)))
                        .toList(),
                dryRun,
                person,
                locale);
        return new Taken(
                outcome.problems().stream().map(Wrong::text).toList(),
                outcome.warnings(),
                outcome.changes(),
                outcome.effects());
    }
}
