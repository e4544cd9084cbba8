package vn.ansinh.reporting.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditedObjects;
import vn.ansinh.reporting.plan.PlanVersions.Awaited;

/** Who reads what was done to a plan: its agency all, the standing agency not what was said before it was sent. */
@Component
class AuditedPlans implements AuditedObjects {

    private static final Set<String> AMONG_THEMSELVES = Set.of("plan.sent-back");

    private static final String[] ABOUT_THE_DUTY = {
        "plan.requested", "plan.passed-on", "plan.ended-with-agency", "plan.withdrawn"
    };

    private static final String[] FOR_READERS = {"plan.requested", "plan.issued", "plan.registered", "plan.passed-on"};

    private final Plans plans;
    private final PlanVersions versions;
    private final PlanAccess access;

    AuditedPlans(Plans plans, PlanVersions versions, PlanAccess access) {
        this.plans = plans;
        this.versions = versions;
        this.access = access;
    }

    @Override
    public List<Share> shares(String regime) {
        var person = access.person();
        List<Plan> known =
                PlanAccess.follows(person) || PlanAccess.reads(person) ? plans.all() : plans.of(person.agencies());
        // Of what is registered the standing agency reads in any case.
        Map<PlanKey, Awaited> awaited = versions.awaited(
                known.stream().filter(plan -> plan.open() && !plan.registered()).toList());
        Set<String> own = new HashSet<>();
        Set<String> sent = new HashSet<>();
        Set<String> registered = new HashSet<>();
        Set<String> followed = new HashSet<>();
        for (Plan plan : known) {
            if (regime != null && !plan.regime().equals(regime)) {
                continue;
            }
            Awaited open = awaited.get(plan.key());
            String key = plan.key().toString();
            access.find(plan, open != null && open.issued())
                    .map(scope -> switch (scope) {
                        case OWN -> own;
                        case SENT -> sent;
                        case REGISTERED -> registered;
                    })
                    .or(() -> PlanAccess.follows(person, plan.regime()) ? Optional.of(followed) : Optional.empty())
                    .ifPresent(keys -> keys.add(key));
        }
        return List.of(
                Share.whole(own),
                Share.whole(sent).wordless(AMONG_THEMSELVES),
                Share.only(registered, FOR_READERS),
                Share.only(followed, ABOUT_THE_DUTY).closed());
    }

    @Override
    public Optional<String> address(String key) {
        return PlanKey.is(key) ? Optional.of("/ke-hoach/" + PlanKey.parse(key).slug()) : Optional.empty();
    }
}
