package vn.ansinh.reporting.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.reference.Comparison;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.CsvTable;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.ReferenceImport;

/** What has no source comes in, after all it may be about. What is already there, confirmed or not, stays as it is. */
@Component
class ToConfirmImport implements ReferenceImport<ToConfirmImport.Row> {

    private static final List<String> REQUIRED = List.of("about", "code", "field", "what_vi", "what_en", "source");
    private static final Set<String> KINDS =
            Arrays.stream(DataSet.values()).map(DataSet::fileName).collect(Collectors.toUnmodifiableSet());

    private final ToConfirmRows table;
    private final Catalogues catalogues;
    private final CurrentCatalogue current;
    private final AgencyDirectory directory;

    ToConfirmImport(ToConfirmRows table, Catalogues catalogues, CurrentCatalogue current, AgencyDirectory directory) {
        this.table = table;
        this.catalogues = catalogues;
        this.current = current;
        this.directory = directory;
    }

    record Row(int line, ToConfirm.Said said) {}

    @Override
    public String dataSet() {
        return "to-confirm";
    }

    @Override
    public void begin() {
        current.changed();
    }

    @Override
    public List<Row> read(CsvSource source, Problems problems) {
        List<Row> rows = new ArrayList<>();
        for (CsvRow row : CsvTable.read(source, REQUIRED, List.of("regime"), problems)) {
            String about = row.required("about");
            if (about != null && !KINDS.contains(about)) {
                row.problem("about", "catalogue.import.fileName", about);
            }
            String code = row.required("code");
            String field = row.required("field");
            String whatVi = row.required("what_vi");
            String whatEn = row.required("what_en");
            String from = row.required("source");
            if (row.sound()) {
                rows.add(new Row(
                        row.line(),
                        new ToConfirm.Said(about, row.optional("regime"), code, field, whatVi, whatEn, from)));
            }
        }
        return rows;
    }

    @Override
    public void check(List<Row> rows, Problems problems) {
        Duplicates.check(rows, Row::line, row -> row.said().key(), null, problems);
        KnownRegimes.check(
                catalogues,
                rows.stream().filter(row -> row.said().regime() != null).toList(),
                Row::line,
                row -> row.said().regime(),
                problems);
        Set<String> known =
                directory.all().stream().map(agency -> agency.code().value()).collect(Collectors.toSet());
        catalogues.regimes().forEach(regime -> known.add(regime.code()));
        catalogues.areas().forEach(area -> known.add(area.code()));
        catalogues.indicators().forEach(indicator -> known.add(indicator.code()));
        rows.stream()
                .filter(row -> !known.contains(row.said().code()))
                .forEach(row -> problems.add(
                        row.line(),
                        "code",
                        "catalogue.confirm.unknown",
                        row.said().code()));
    }

    @Override
    public List<ImportChange> store(List<Row> rows) {
        Set<String> named = rows.stream().map(row -> row.said().key()).collect(Collectors.toSet());
        List<ToConfirm.Said> stored = table.load().stream()
                .map(ToConfirm::said)
                .filter(said -> named.contains(said.key()))
                .toList();
        List<ToConfirm.Said> wanted = rows.stream().map(Row::said).toList();
        List<ImportChange> changes = Comparison.of(dataSet(), stored, wanted, ToConfirm.Said::key);
        if (!changes.isEmpty()) {
            wanted.stream().filter(said -> !stored.contains(said)).forEach(table::put);
            table.changed();
        }
        return changes;
    }
}
