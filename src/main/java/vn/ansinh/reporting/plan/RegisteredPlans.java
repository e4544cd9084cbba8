package vn.ansinh.reporting.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.ReportingClock;

/** The plans behind the count of the {@link PlanRegister}, as the register was at a moment. */
@Service
public class RegisteredPlans {

    /**
     * A body that was asked for its plan, with the first that was registered.
     *
     * @param first null where none was registered by then
     */
    public record Entry(String agency, String agencyName, First first) {

        public boolean registered() {
            return first != null;
        }

        /** Whether the plan was out by the end of a day. */
        public boolean issuedBy(LocalDate day) {
            return registered() && !first.letter.date().isAfter(day);
        }
    }

    /**
     * The plan that was registered first.
     *
     * @param version its number
     * @param registeredBy the reviewer's name
     * @param address of the page with this version; null where the signed-in person may not open it
     */
    public record First(int version, Letter letter, Instant registeredAt, String registeredBy, String address) {}

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanAccess access;
    private final AgencyDirectory directory;
    private final People people;
    private final BodyNames bodyNames;

    RegisteredPlans(
            Plans plans,
            PlanVersions versions,
            PlanAccess access,
            AgencyDirectory directory,
            People people,
            BodyNames bodyNames) {
        this.plans = plans;
        this.versions = versions;
        this.access = access;
        this.directory = directory;
        this.people = people;
        this.bodyNames = bodyNames;
    }

    /** Of every body that a regime asked by then and that had not ended, by agency. */
    public List<Entry> at(String regime, Instant moment) {
        LocalDate day = moment.atZone(ReportingClock.ZONE).toLocalDate();
        Map<PlanKey, PlanVersion> first = versions.firstRegistered(moment).stream()
                .collect(Collectors.toMap(PlanVersion::key, Function.identity()));
        Map<String, String> names = people.names(
                first.values().stream().map(PlanVersion::registeredBy).toList());
        return plans.all().stream()
                .filter(plan -> plan.regime().equals(regime))
                .filter(plan -> !plan.requestedOn().isAfter(day))
                .filter(plan ->
                        directory.find(new AgencyCode(plan.agency()), day).isPresent())
                .map(plan -> entry(plan, first.get(plan.key()), names))
                .toList();
    }

    private Entry entry(Plan plan, PlanVersion version, Map<String, String> names) {
        if (version == null) {
            return new Entry(plan.agency(), bodyNames.shown(plan.agencyName()), null);
        }
        boolean readable = access.find(plan).isPresent();
        return new Entry(
                plan.agency(),
                bodyNames.shown(plan.agencyName()),
                new First(
                        version.number(),
                        version.letter(),
                        version.registeredAt(),
                        names.getOrDefault(version.registeredBy(), version.registeredBy()),
                        readable ? "/ke-hoach/" + plan.key().slug() + "/" + version.number() : null));
    }
}
