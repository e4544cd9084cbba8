package vn.ansinh.reporting.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ansinh.reporting.directory.reference.Comparison;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.CsvTable;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.ReferenceImport;
import vn.ansinh.reporting.directory.reference.Validity;

/**
 * A kind of file that says all there is to say of its kind about each regime it names, and nothing about others.
 *
 * @param <T> what stands in a row
 */
abstract class OfRegimesImport<T extends Record & SaidOfRegime> implements ReferenceImport<OfRegimesImport.Row<T>> {

    /** What stands in a line. */
    record Row<T>(int line, T said) {}

    private final Catalogues catalogues;
    private final CurrentCatalogue current;

    OfRegimesImport(Catalogues catalogues, CurrentCatalogue current) {
        this.catalogues = catalogues;
        this.current = current;
    }

    abstract DataSet kind();

    abstract List<String> required();

    abstract List<String> optional();

    /**
     * Reads a row; what it returns counts only when the row is sound.
     *
     * @param position among the rows of its regime, from 0
     */
    abstract T read(CsvRow row, int position, Validity validity);

    abstract List<T> stored();

    /** Replaces all that is said of these regimes. */
    abstract void replace(Set<String> regimes, List<T> wanted);

    @Override
    public String dataSet() {
        return kind().fileName();
    }

    @Override
    public void begin() {
        current.changed();
    }

    @Override
    public List<Row<T>> read(CsvSource source, Problems problems) {
        List<Row<T>> rows = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (CsvRow row : CsvTable.read(source, required(), optional(), problems)) {
            String regime = row.required("regime");
            Validity validity = row.validity("valid_from", "valid_to");
            T said = read(row, seen.merge(regime == null ? "" : regime, 1, Integer::sum) - 1, validity);
            if (row.sound()) {
                rows.add(new Row<>(row.line(), said));
            }
        }
        return rows;
    }

    @Override
    public void check(List<Row<T>> rows, Problems problems) {
        KnownRegimes.check(catalogues, rows, Row::line, row -> row.said().regime(), problems);
        Duplicates.checkVersions(
                rows, Row::line, row -> row.said().key(), row -> row.said().validity(), problems);
    }

    @Override
    public List<ImportChange> store(List<Row<T>> rows) {
        List<T> wanted = rows.stream().map(Row::said).toList();
        Set<String> regimes = wanted.stream().map(SaidOfRegime::regime).collect(Collectors.toSet());
        List<T> stored = stored().stream()
                .filter(said -> regimes.contains(said.regime()))
                .toList();
        Function<T, String> key = said -> said.key() + " " + said.validFrom();
        List<ImportChange> changes = Comparison.of(dataSet(), stored, wanted, key);
        if (!changes.isEmpty()) {
            replace(regimes, wanted);
            catalogues.countUp();
            current.changed();
        }
        return changes;
    }
}
