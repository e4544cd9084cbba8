package vn.ansinh.reporting.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeLimit.Proposal;
import vn.ansinh.reporting.catalogue.RegimeLimit.Severity;
import vn.ansinh.reporting.catalogue.RegimeLimit.Step;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.Validity;
import vn.ansinh.reporting.engine.Rows;

/** The limits that regimes set themselves come in. */
@Component
class LimitsImport extends OfRegimesImport<RegimeLimit> {

    /** About a year; no step takes longer. */
    private static final int LONGEST = 250;

    private static final Map<String, Function<RegimeLimit, Object>> COLUMNS = Map.of(
            "step", limit -> limit.step().name(),
            "area", RegimeLimit::area,
            "severity", limit -> name(limit.severity()),
            "working_days", RegimeLimit::workingDays,
            "proposal", limit -> name(limit.proposal()),
            "position", RegimeLimit::position,
            "valid_from", RegimeLimit::validFrom,
            "valid_to", RegimeLimit::validTo);

    private final Catalogues catalogues;
    private final RegimeSayings sayings;

    LimitsImport(Catalogues catalogues, CurrentCatalogue current, RegimeSayings sayings) {
        super(catalogues, current);
        this.catalogues = catalogues;
        this.sayings = sayings;
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    @Override
    DataSet kind() {
        return DataSet.LIMITS;
    }

    @Override
    List<String> required() {
        return List.of("regime", "step", "valid_from");
    }

    @Override
    List<String> optional() {
        return List.of("area", "severity", "working_days", "proposal", "valid_to");
    }

    @Override
    RegimeLimit read(CsvRow row, int position, Validity validity) {
        var values = new HashMap<String, Object>();
        Step step = row.oneOf("step", Step.class);
        values.put("regime", row.optional("regime"));
        values.put("step", step);
        values.put("area", row.optional("area"));
        values.put("severity", row.optionalOneOf("severity", Severity.class));
        values.put("workingDays", row.optionalWhole("working_days"));
        values.put("proposal", row.optionalOneOf("proposal", Proposal.class));
        values.put("position", position);
        values.put("validFrom", validity == null ? null : validity.from());
        values.put("validTo", validity == null ? null : validity.to());
        if (step != null) {
            checkFits(row, step);
        }
        return row.sound() ? Rows.made(RegimeLimit.class, values) : null;
    }

    private static void checkFits(CsvRow row, Step step) {
        String wanted = step == Step.PROPOSAL ? "proposal" : "working_days";
        String other = step == Step.PROPOSAL ? "working_days" : "proposal";
        row.required(wanted);
        if (row.optional(other) != null) {
            row.problem(other, "catalogue.import.limitNot", step);
        }
        Integer days = step == Step.PROPOSAL || !row.sound() ? null : row.optionalWhole("working_days");
        if (days != null && (days < 1 || days > LONGEST)) {
            row.problem("working_days", "catalogue.import.limitDays", days, LONGEST);
        }
        if (!step.ofDifficulties()) {
            for (String column : List.of("area", "severity")) {
                if (row.optional(column) != null) {
                    row.problem(column, "catalogue.import.limitNot", step);
                }
            }
        }
    }

    @Override
    public void check(List<Row<RegimeLimit>> rows, Problems problems) {
        super.check(rows, problems);
        Set<String> known = catalogues.areas().stream().map(Area::key).collect(Collectors.toSet());
        for (Row<RegimeLimit> row : rows) {
            String area = row.said().area();
            if (area != null && !known.contains(row.said().regime() + " " + area)) {
                problems.add(
                        row.line(),
                        "area",
                        "catalogue.import.areaOfRegime",
                        area,
                        row.said().regime());
            }
        }
    }

    @Override
    List<RegimeLimit> stored() {
        return catalogues.limits();
    }

    @Override
    void replace(Set<String> regimes, List<RegimeLimit> wanted) {
        sayings.replace("regime_limit", regimes, wanted, COLUMNS);
    }
}
