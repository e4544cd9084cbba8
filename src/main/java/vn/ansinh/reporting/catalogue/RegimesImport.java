package vn.ansinh.reporting.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.reference.Comparison;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.CsvTable;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.ReferenceImport;
import vn.ansinh.reporting.directory.reference.Validity;

/** Regimes come in; their periods have a file of their own. */
@Component
class RegimesImport implements ReferenceImport<RegimesImport.Row> {

    private static final List<String> REQUIRED = List.of("code", "name_vi", "name_en", "legal_basis", "begins");

    private final Catalogues catalogues;
    private final CatalogueRows rows;
    private final CurrentCatalogue current;
    private final ApplicationEventPublisher events;

    RegimesImport(
            Catalogues catalogues, CatalogueRows rows, CurrentCatalogue current, ApplicationEventPublisher events) {
        this.catalogues = catalogues;
        this.rows = rows;
        this.current = current;
        this.events = events;
    }

    record Row(int line, Regime regime) {}

    @Override
    public String dataSet() {
        return "regimes";
    }

    @Override
    public void begin() {
        current.changed();
    }

    @Override
    public List<Row> read(CsvSource source, Problems problems) {
        List<Row> regimes = new ArrayList<>();
        for (CsvRow row : CsvTable.read(source, REQUIRED, List.of("plan_series", "ends"), problems)) {
            Validity validity = row.validity("begins", "ends");
            String code = row.matching("code", "[A-Z][A-Z0-9]{1,19}", "KL92");
            String nameVi = row.required("name_vi");
            String nameEn = row.required("name_en");
            String legalBasis = row.required("legal_basis");
            String planSeries = row.optional("plan_series") == null
                    ? null
                    : row.matching("plan_series", "KH(-[A-Z0-9]{1,19})?", "KH-" + code);
            if (row.sound()) {
                regimes.add(new Row(
                        row.line(),
                        new Regime(code, nameVi, nameEn, legalBasis, planSeries, validity.from(), validity.to())));
            }
        }
        return regimes;
    }

    @Override
    public void check(List<Row> regimes, Problems problems) {
        Duplicates.check(regimes, Row::line, row -> row.regime().code(), "code", problems);
        Duplicates.check(
                regimes.stream()
                        .filter(row -> row.regime().planSeries() != null)
                        .toList(),
                Row::line,
                row -> row.regime().planSeries(),
                "plan_series",
                problems);
        Map<String, String> taken = catalogues.regimes().stream()
                .filter(regime -> regime.planSeries() != null)
                .collect(Collectors.toMap(Regime::planSeries, Regime::code));
        for (Row row : regimes) {
            String owner =
                    taken.getOrDefault(row.regime().planSeries(), row.regime().code());
            if (!owner.equals(row.regime().code())) {
                problems.add(
                        row.line(),
                        "plan_series",
                        "catalogue.import.planSeriesTaken",
                        row.regime().planSeries(),
                        owner);
            }
        }
    }

    @Override
    public List<ImportChange> store(List<Row> regimes) {
        List<Regime> wanted = regimes.stream().map(Row::regime).toList();
        Set<String> codes = wanted.stream().map(Regime::code).collect(Collectors.toSet());
        List<Regime> stored = catalogues.regimes().stream()
                .filter(regime -> codes.contains(regime.code()))
                .map(Regime::withoutRules)
                .toList();
        List<ImportChange> changes = Comparison.of(dataSet(), stored, wanted, Regime::code);
        if (!changes.isEmpty()) {
            wanted.forEach(rows::putRegime);
            catalogues.countUp();
            current.changed();
        }
        return changes;
    }

    @Override
    public void announce(List<ImportChange> changes) {
        events.publishEvent(new RegimesChanged());
    }
}
