package vn.ansinh.reporting.plan;

import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Refusal;

/**
 * Who may see and touch a plan. An agency's people reach their own agency's plan and no other; the standing agency sees
 * what was sent to it, the PPC and the managers what is registered.
 */
@Component
class PlanAccess {

    /** How much of a plan a person sees. */
    enum ReadScope {
        /** The draft and all that was sent. */
        OWN,
        /** What was sent. */
        SENT,
        /** What is registered. */
        REGISTERED
    }

    private static final Set<String> READERS = Set.of(Groups.PPC_OFFICE, Groups.PPC_LEADERS, Groups.MANAGERS);
    private final CurrentUser currentUser;
    private final PlanVersions versions;

    PlanAccess(CurrentUser currentUser, PlanVersions versions) {
        this.currentUser = currentUser;
        this.versions = versions;
    }

    Person person() {
        return currentUser.get();
    }

    /** @throws Refusal that tells a stranger no more than that there is nothing for him */
    ReadScope scope(Plan plan) {
        return find(plan)
                .orElseThrow(() -> Refusal.notFound("plan.unknown", plan.key().toString()));
    }

    /** Empty for a stranger. */
    Optional<ReadScope> find(Plan plan) {
        return find(
                plan,
                () -> plan.open()
                        && versions.get(plan.key(), plan.openVersion()).issued());
    }

    /**
     * As {@link #find(Plan)}, without reading the version again.
     *
     * @param sent whether there is one that is being worked on and was sent
     */
    Optional<ReadScope> find(Plan plan, boolean sent) {
        return find(plan, () -> sent);
    }

    private Optional<ReadScope> find(Plan plan, BooleanSupplier sent) {
        Person person = currentUser.get();
        Set<String> agencies = person.agencies();
        if (person.administrator() || agencies.contains(plan.holder()) || agencies.contains(plan.agency())) {
            return Optional.of(ReadScope.OWN);
        }
        if (person.standing(plan.regime()) && (plan.registered() || sent.getAsBoolean())) {
            return Optional.of(ReadScope.SENT);
        }
        if (plan.registered() && person.groups().stream().anyMatch(READERS::contains)) {
            return Optional.of(ReadScope.REGISTERED);
        }
        return Optional.empty();
    }

    /** Whether the person follows the plans of all agencies under some regime, sent or not. */
    static boolean follows(Person person) {
        return person.administrator() || !person.regimes().isEmpty();
    }

    /** Whether the person follows the plans of all agencies under this regime, sent or not. */
    static boolean follows(Person person, String regime) {
        return person.administrator() || person.standing(regime);
    }

    /** Whether the person reads the registered plans of all agencies. */
    static boolean reads(Person person) {
        return person.groups().stream().anyMatch(READERS::contains);
    }

    /** Whether the person may change the draft now. */
    boolean mayEdit(Plan plan, PlanVersion version) {
        return version.state().drafting() && currentUser.get().is(Position.OFFICERS, plan.holder());
    }

    /** @throws Refusal when the draft is not this person's to change now */
    PlanVersion requireEdit(Plan plan) {
        return requireFiling(plan, false);
    }

    /**
     * @param signed whether it is the signed letter, or goes with the draft
     * @return the version it belongs to
     * @throws Refusal when such a file is not this person's to put in or to take out now
     */
    PlanVersion requireFiling(Plan plan, boolean signed) {
        requireOwn(plan);
        PlanVersion version = plan.open() ? versions.get(plan.key(), plan.openVersion()) : null;
        if (version == null || !(signed ? mayIssue(plan, version) : mayEdit(plan, version))) {
            throw Refusal.conflict("plan.not-editable", plan.key().toString());
        }
        return version;
    }

    boolean mayIssue(Plan plan, PlanVersion version) {
        return version.state() == DocumentState.ISSUING && currentUser.get().is(Position.CLERKS, plan.holder());
    }

    boolean isOfficer(Plan plan) {
        return currentUser.get().is(Position.OFFICERS, plan.holder());
    }

    void requireOfficer(Plan plan) {
        requireOwn(plan);
        if (!isOfficer(plan)) {
            throw Refusal.forbidden("plan.officers-only");
        }
    }

    private void requireOwn(Plan plan) {
        if (scope(plan) != ReadScope.OWN) {
            throw Refusal.notFound("plan.unknown", plan.key().toString());
        }
    }
}
