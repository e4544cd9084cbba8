package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.ImportResult;
import vn.ansinh.reporting.engine.Refusal;

/** The reference data a database begins with: a set that the application brings is taken in whole, once, into an empty one. */
@Service
public class FirstData {

    /**
     * What came of it.
     *
     * @param bodies active on the day that was asked about; 0 when it is refused
     */
    record Taken(ImportResult result, int bodies, List<Asked> regimes) {}

    /**
     * What a regime asks on a day.
     *
     * @param reporting how many bodies report
     * @param standing null while there is none
     */
    record Asked(Regime regime, int reporting, int figures, Agency standing) {}

    private final ReferenceData referenceData;
    private final BundledSets sets;
    private final Catalogues catalogues;
    private final CurrentCatalogue catalogue;
    private final AgencyDirectory directory;
    private final RegimeBodies bodies;

    FirstData(
            ReferenceData referenceData,
            BundledSets sets,
            Catalogues catalogues,
            CurrentCatalogue catalogue,
            AgencyDirectory directory,
            RegimeBodies bodies) {
        this.referenceData = referenceData;
        this.sets = sets;
        this.catalogues = catalogues;
        this.catalogue = catalogue;
        this.directory = directory;
        this.bodies = bodies;
    }

    /** Whether the database still has no reference data at all. */
    public boolean missing() {
        return catalogue.get().regimes().isEmpty()
                && catalogue.get().holidays().isEmpty()
                && directory.all().isEmpty();
    }

    /** The sets to choose from. */
    public List<BundledSet> offered() {
        return sets.offered();
    }

    /**
     * @param on the day of which is told what would be there
     * @throws Refusal when there is no such set to choose, and when the database has any reference data
     */
    Taken take(String code, boolean dryRun, LocalDate on) {
        BundledSet set = sets.get(code);
        if (!set.offered()) {
            throw Refusal.notFound("catalogue.set.unknown", code);
        }
        List<Asked> asked = new ArrayList<>();
        List<Agency> active = new ArrayList<>();
        ImportResult result = referenceData.importFiles(set.sources(), dryRun, new ImportWatch() {

            @Override
            public void before() {
                checkEmpty();
            }

            @Override
            public void stored(List<ImportChange> changes) {
                active.addAll(directory.activeOn(on));
                catalogue.get().regimes().forEach(regime -> asked.add(asked(regime, on)));
            }
        });
        return new Taken(result, active.size(), asked);
    }

    /** From the tables, since another node may have been first. */
    private void checkEmpty() {
        if (catalogues.anything()) {
            throw Refusal.conflict("catalogue.set.notEmpty");
        }
    }

    private Asked asked(Regime regime, LocalDate on) {
        String code = regime.code();
        int figures = (int) catalogue.get().indicators().stream()
                .filter(indicator -> indicator.regime().equals(code) && indicator.validOn(on))
                .count();
        return new Asked(
                regime,
                bodies.reportingOn(code, on).size(),
                figures,
                bodies.findStandingAgency(code, on).orElse(null));
    }
}
