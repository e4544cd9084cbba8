package vn.ansinh.reporting.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.reference.Comparison;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.CsvTable;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.ReferenceImport;
import vn.ansinh.reporting.directory.reference.Validity;

/** The ground of the province comes in. A file says all there is to say about the territories it names. */
@Component
class TerritoriesImport implements ReferenceImport<TerritoriesImport.Row> {

    private static final String CODE = "[A-Z0-9][A-Z0-9-]{0,19}";
    private static final List<String> REQUIRED =
            List.of("code", "name_vi", "name_en", "within", "valid_from", "source");
    private static final List<String> OPTIONAL = List.of("valid_to");

    private final Catalogues catalogues;
    private final SeriesTables tables;
    private final SeriesData current;

    TerritoriesImport(Catalogues catalogues, SeriesTables tables, SeriesData current) {
        this.catalogues = catalogues;
        this.tables = tables;
        this.current = current;
    }

    record Row(int line, Territory territory) {}

    @Override
    public String dataSet() {
        return "territories";
    }

    @Override
    public void begin() {
        current.changed();
    }

    @Override
    public List<Row> read(CsvSource source, Problems problems) {
        List<Row> territories = new ArrayList<>();
        for (CsvRow row : CsvTable.read(source, REQUIRED, OPTIONAL, problems)) {
            String code = row.matching("code", CODE, "LONGHO");
            String nameVi = row.required("name_vi");
            String nameEn = row.required("name_en");
            String partOf = row.optional("within");
            Validity validity = row.validity("valid_from", "valid_to");
            String basis = row.required("source");
            if (row.sound()) {
                territories.add(new Row(
                        row.line(),
                        new Territory(code, nameVi, nameEn, partOf, validity.from(), validity.to(), basis)));
            }
        }
        return territories;
    }

    @Override
    public void check(List<Row> territories, Problems problems) {
        Duplicates.checkVersions(
                territories, Row::line, row -> row.territory().code(), row -> days(row.territory()), problems);
        if (!problems.none()) {
            return;
        }
        Set<String> named = codes(territories);
        List<Territory> all = Stream.concat(
                        tables.territories().stream().filter(known -> !named.contains(known.code())),
                        territories.stream().map(Row::territory))
                .toList();
        for (Row row : territories) {
            checkPlace(row, all, problems);
        }
    }

    private static void checkPlace(Row row, List<Territory> all, Problems problems) {
        Territory territory = row.territory();
        if (territory.partOf() == null) {
            all.stream()
                    .filter(other -> other.partOf() == null
                            && !other.code().equals(territory.code())
                            && days(other).overlaps(days(territory)))
                    .findFirst()
                    .ifPresent(other -> problems.add(
                            row.line(), "within", "catalogue.import.twoProvinces", territory.code(), other.code()));
            return;
        }
        if (leadsBack(territory, all, new HashSet<>())) {
            problems.add(row.line(), "within", "catalogue.import.territoryCycle", territory.code());
        } else if (all.stream()
                .noneMatch(other -> other.code().equals(territory.partOf())
                        && other.validOn(territory.validFrom())
                        && (territory.validTo() == null
                                ? other.validTo() == null
                                : other.validOn(territory.validTo())))) {
            problems.add(row.line(), "within", "catalogue.import.territoryUnknown", territory.partOf());
        }
    }

    private static boolean leadsBack(Territory from, List<Territory> all, Set<String> passed) {
        if (!passed.add(from.code())) {
            return true;
        }
        return all.stream()
                .filter(other ->
                        other.code().equals(from.partOf()) && days(other).overlaps(days(from)))
                .anyMatch(other -> leadsBack(other, all, new HashSet<>(passed)));
    }

    private static Validity days(Territory territory) {
        return new Validity(territory.validFrom(), territory.validTo());
    }

    @Override
    public List<ImportChange> store(List<Row> territories) {
        List<Territory> wanted = territories.stream().map(Row::territory).toList();
        Set<String> named = codes(territories);
        List<Territory> stored = tables.territories().stream()
                .filter(known -> named.contains(known.code()))
                .toList();
        List<ImportChange> changes =
                Comparison.of(dataSet(), stored, wanted, territory -> territory.code() + " " + territory.validFrom());
        if (!changes.isEmpty()) {
            tables.replaceTerritories(wanted);
            catalogues.countUp();
            current.changed();
        }
        return changes;
    }

    private static Set<String> codes(List<Row> territories) {
        return territories.stream().map(row -> row.territory().code()).collect(Collectors.toSet());
    }
}
