package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.ansinh.reporting.engine.Formats;

/**
 * The areas of regimes come in. A file says all there is to say about the codes it names; a row without days holds at all
 * times.
 */
@Component
class AreasImport implements ReferenceImport<AreasImport.Row> {

    private static final List<String> REQUIRED = List.of("regime", "code", "name_vi", "name_en", "plan_section");
    private static final List<String> OPTIONAL = List.of("valid_from", "valid_to");

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
        for (CsvRow row : CsvTable.read(source, REQUIRED, OPTIONAL, problems)) {
            LocalDate from = row.optionalDate("valid_from");
            LocalDate to = row.optionalDate("valid_to");
            if (from != null && to != null && to.isBefore(from)) {
                row.problem("valid_to", "directory.import.endsBefore", to, from);
            }
            Area area = new Area(
                    row.required("regime"),
                    row.matching("code", Area.CODE, "A2"),
                    row.required("name_vi"),
                    row.required("name_en"),
                    row.required("plan_section"),
                    from,
                    to);
            if (row.sound()) {
                areas.add(new Row(row.line(), area));
            }
        }
        return areas;
    }

    @Override
    public void check(List<Row> areas, Problems problems) {
        KnownRegimes.check(catalogues, areas, Row::line, row -> row.area().regime(), problems);
        Duplicates.checkVersions(
                areas, Row::line, row -> row.area().key(), row -> row.area().validity(), problems);
        checkGaps(areas, problems);
    }

    /** An area is called something on each day from its first to its last. */
    private static void checkGaps(List<Row> areas, Problems problems) {
        Map<String, Row> before = new HashMap<>();
        areas.stream()
                .sorted(Comparator.comparing(row -> row.area().validity().from()))
                .forEach(row -> {
                    Row earlier = before.put(row.area().key(), row);
                    LocalDate end = earlier == null ? null : earlier.area().validTo();
                    if (end != null && end.plusDays(1).isBefore(row.area().validFrom())) {
                        problems.add(
                                row.line(),
                                "valid_from",
                                "catalogue.import.areaGap",
                                row.area().code(),
                                Formats.day(end),
                                earlier.line());
                    }
                });
    }

    @Override
    public List<ImportChange> store(List<Row> areas) {
        List<Area> wanted = areas.stream().map(Row::area).toList();
        Set<String> named = wanted.stream().map(Area::key).collect(Collectors.toSet());
        List<Area> stored = catalogues.areas().stream()
                .filter(area -> named.contains(area.key()))
                .toList();
        List<ImportChange> changes = Comparison.of(dataSet(), stored, wanted, AreasImport::row);
        if (!changes.isEmpty()) {
            rows.replaceAreas(wanted);
            catalogues.countUp();
            current.changed();
        }
        return changes;
    }

    private static String row(Area area) {
        return area.validFrom() == null ? area.key() : area.key() + " " + area.validFrom();
    }
}
