package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.AgencyReader;
import vn.ansinh.reporting.directory.OfficialCodes;
import vn.ansinh.reporting.directory.reference.Comparison;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.CsvTable;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.ReferenceImport;
import vn.ansinh.reporting.directory.reference.Validity;

/**
 * What bodies have to do under regimes comes in. A file says all there is to say about a body under a regime that it names,
 * and nothing about others.
 */
@Component
class RegimeBodiesImport implements ReferenceImport<RegimeBodiesImport.Row> {

    private static final List<String> REQUIRED = List.of("regime", "agency", "duty", "basis", "valid_from");
    private static final List<String> OPTIONAL = List.of("standing_agency", "lead_areas", "valid_to");

    private final Catalogues catalogues;
    private final CatalogueRows rows;
    private final CurrentCatalogue current;
    private final AgencyDirectory directory;
    private final OfficialCodes officialCodes;

    RegimeBodiesImport(
            Catalogues catalogues,
            CatalogueRows rows,
            CurrentCatalogue current,
            AgencyDirectory directory,
            OfficialCodes officialCodes) {
        this.catalogues = catalogues;
        this.rows = rows;
        this.current = current;
        this.directory = directory;
        this.officialCodes = officialCodes;
    }

    record Row(int line, RegimeBody body) {}

    @Override
    public String dataSet() {
        return "regime-bodies";
    }

    @Override
    public void begin() {
        current.changed();
    }

    @Override
    public List<Row> read(CsvSource source, Problems problems) {
        List<Row> bodies = new ArrayList<>();
        AgencyReader reader = officialCodes.reader();
        for (CsvRow row : CsvTable.read(source, REQUIRED, OPTIONAL, problems)) {
            String regime = row.required("regime");
            AgencyCode agency = reader.read(row, "agency", row.required("agency"));
            Duty duty = row.oneOf("duty", Duty.class);
            boolean standing = row.flag("standing_agency");
            List<String> areas = row.list("lead_areas");
            String basis = row.required("basis");
            Validity validity = row.validity("valid_from", "valid_to");
            if (row.sound()) {
                bodies.add(new Row(
                        row.line(),
                        new RegimeBody(
                                regime,
                                agency,
                                duty,
                                standing,
                                new LinkedHashSet<>(areas),
                                basis,
                                validity.from(),
                                validity.to())));
            }
        }
        return bodies;
    }

    @Override
    public void check(List<Row> bodies, Problems problems) {
        KnownRegimes.check(catalogues, bodies, Row::line, row -> row.body().regime(), problems);
        Duplicates.checkVersions(bodies, Row::line, row -> key(row.body()), row -> days(row.body()), problems);
        bodies.forEach(row -> checkAgency(row, problems));
        if (problems.none()) {
            checkAreas(bodies, problems);
            checkStanding(bodies, problems);
        }
    }

    private void checkAgency(Row row, Problems problems) {
        AgencyCode agency = row.body().agency();
        LocalDate from = row.body().validFrom();
        if (directory.find(agency, from).isPresent()) {
            return;
        }
        boolean known = directory.all().stream().anyMatch(body -> body.code().equals(agency));
        if (known) {
            problems.add(row.line(), "valid_from", "directory.import.notThere", agency, from);
        } else {
            problems.add(row.line(), "agency", "directory.agency.unknown", agency);
        }
    }

    private void checkAreas(List<Row> bodies, Problems problems) {
        Set<String> known = catalogues.areas().stream().map(Area::key).collect(Collectors.toSet());
        for (Row row : bodies) {
            row.body().leadAreas().stream()
                    .filter(area -> !known.contains(row.body().regime() + " " + area))
                    .forEach(area -> problems.add(
                            row.line(),
                            "lead_areas",
                            "catalogue.import.areaOfRegime",
                            area,
                            row.body().regime()));
        }
    }

    /** A regime has one standing agency on a day, counting each until it ends itself. */
    private void checkStanding(List<Row> bodies, Problems problems) {
        Set<String> named = keys(bodies);
        List<RegimeBody> all = new ArrayList<>(catalogues.bodies().stream()
                .filter(body -> body.standing() && !named.contains(key(body)))
                .toList());
        for (Row row : bodies) {
            RegimeBody body = row.body();
            if (body.standing()) {
                all.stream()
                        .filter(other -> other.regime().equals(body.regime())
                                && !other.agency().equals(body.agency())
                                && effective(other)
                                        .filter(effective(body).orElse(days(body))::overlaps)
                                        .isPresent())
                        .findFirst()
                        .ifPresent(other -> problems.add(
                                row.line(),
                                "standing_agency",
                                "catalogue.import.standingTwice",
                                body.regime(),
                                other.agency()));
                all.add(body);
            }
        }
    }

    /** Its days, as far as the body itself is there; empty when it never is. */
    private Optional<Validity> effective(RegimeBody body) {
        LocalDate end = directory.endOf(body.agency()).orElse(null);
        boolean endsEarlier = end != null && (body.validTo() == null || end.isBefore(body.validTo()));
        LocalDate last = endsEarlier ? end : body.validTo();
        return last != null && last.isBefore(body.validFrom())
                ? Optional.empty()
                : Optional.of(new Validity(body.validFrom(), last));
    }

    private static Validity days(RegimeBody body) {
        return new Validity(body.validFrom(), body.validTo());
    }

    @Override
    public List<ImportChange> store(List<Row> bodies) {
        List<RegimeBody> wanted = bodies.stream().map(Row::body).toList();
        Set<String> named = keys(bodies);
        List<RegimeBody> stored = catalogues.bodies().stream()
                .filter(body -> named.contains(key(body)))
                .toList();
        List<ImportChange> changes =
                Comparison.of(dataSet(), stored, wanted, body -> key(body) + " " + body.validFrom());
        if (!changes.isEmpty()) {
            rows.replaceBodies(wanted);
            catalogues.countUp();
            current.changed();
        }
        return changes;
    }

    private static Set<String> keys(List<Row> bodies) {
        return bodies.stream().map(row -> key(row.body())).collect(Collectors.toSet());
    }

    private static String key(RegimeBody body) {
        return body.regime() + " " + body.agency();
    }
}
