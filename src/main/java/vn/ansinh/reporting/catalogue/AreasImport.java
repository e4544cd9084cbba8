package vn.ansinh.reporting.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.reference.Comparison;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.CsvTable;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.ReferenceImport;

/** The areas of regimes come in. */
@Component
class AreasImport implements ReferenceImport<AreasImport.Row> {

    private static final List<String> COLUMNS = List.of("regime", "code", "name_vi", "name_en", "plan_section");

    private final Catalogues catalogues;
    private final CatalogueRows rows;
    private final CurrentCatalogue current;

    AreasImport(Catalogues catalogues, CatalogueRows rows, CurrentCatalogue current) {
        this.catalogues = catalogues;
        this.rows = rows;
        this.current = current;
    }

    record Row(int line, Area area) {}

    @Override
    public String dataSet() {
        return "areas";
    }

    @Override
    public void begin() {
        current.changed();
    }

    @Override
    public List<Row> read(CsvSource source, Problems problems) {
        List<Row> areas = new ArrayList<>();
        for (CsvRow row : CsvTable.read(source, COLUMNS, List.of(), problems)) {
            Area area = new Area(
                    row.required("regime"),
                    row.matching("code", Area.CODE, "A2"),
                    row.required("name_vi"),
                    row.required("name_en"),
                    row.required("plan_section"));
            if (row.sound()) {
                areas.add(new Row(row.line(), area));
            }
        }
        return areas;
    }

    @Override
    public void check(List<Row> areas, Problems problems) {
        KnownRegimes.check(catalogues, areas, Row::line, row -> row.area().regime(), problems);
        Duplicates.check(areas, Row::line, row -> name(row.area()), "code", problems);
    }

    @Override
    public List<ImportChange> store(List<Row> areas) {
        List<Area> wanted = areas.stream().map(Row::area).toList();
        Set<String> named = wanted.stream().map(AreasImport::name).collect(Collectors.toSet());
        List<Area> stored = catalogues.areas().stream()
                .filter(area -> named.contains(name(area)))
                .toList();
        List<ImportChange> changes = Comparison.of(dataSet(), stored, wanted, AreasImport::name);
        if (!changes.isEmpty()) {
            rows.putAreas(wanted);
            catalogues.countUp();
            current.changed();
        }
        return changes;
    }

    private static String name(Area area) {
        return area.regime() + " " + area.code();
    }
}
