package vn.ansinh.reporting.consolidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Standing;

/**
 * Who sees how much of a consolidated report. The standing agency's people work on it; its clerk sees what is to be
 * issued; the PPC sees what was sent to it, the managers what was signed. Everybody else, all agencies included, learns
 * nothing, not even that it exists.
 */
@Component
class ConsolidationAccess {

    /** How much a person sees. */
    enum ReadScope {
        /** The draft, and all that was ever signed. */
        WORKING,
        /** What is signed and waits for its number. */
        ISSUING,
        /** What was last signed. */
        SIGNED,
        /** What was last sent to the PPC. */
        SENT
    }

    private static final Set<String> PPC = Set.of(Groups.PPC_OFFICE, Groups.PPC_LEADERS);

    private final CurrentUser currentUser;
    private final RegimeBodies bodies;
    private final Rounds rounds;
    private final Clock clock;

    ConsolidationAccess(CurrentUser currentUser, RegimeBodies bodies, Rounds rounds, Clock clock) {
        this.currentUser = currentUser;
        this.bodies = bodies;
        this.rounds = rounds;
        this.clock = clock;
    }

    Person person() {
        return currentUser.get();
    }

    /** The group of the standing agency's clerks: the agency that holds the role today. */
    String standingClerks(String regime) {
        return bodies.standingClerks(regime, LocalDate.now(clock));
    }

    private boolean clerk(Person person, ConsolidatedReport report) {
        return bodies.standingClerk(person, report.key().regime(), LocalDate.now(clock));
    }

    /** @throws Refusal that tells a stranger no more than that there is nothing for him */
    ReadScope scope(ConsolidatedReport report) {
        return find(
                        report,
                        () -> rounds.of(report.key().toString()).stream().anyMatch(Round::frozen),
                        () -> rounds.of(report.key().toString()).stream().anyMatch(Round::sent))
                .orElseThrow(() ->
                        Refusal.notFound("consolidation.unknown", report.key().toString()));
    }

    /** Whether there is something of it that the person may read. */
    boolean mayRead(ConsolidatedReport report, boolean signed, boolean sent) {
        return scope(report, signed, sent).isPresent();
    }

    /** How much of it the person sees; empty for a stranger. */
    Optional<ReadScope> scope(ConsolidatedReport report, boolean signed, boolean sent) {
        return find(report, () -> signed, () -> sent);
    }

    private Optional<ReadScope> find(ConsolidatedReport report, BooleanSupplier signed, BooleanSupplier sent) {
        Person person = currentUser.get();
        List<String> groups = person.groups();
        if (person.administrator() || person.standing(report.key().regime())) {
            return Optional.of(ReadScope.WORKING);
        }
        if (report.state() == DocumentState.ISSUING && clerk(person, report)) {
            return Optional.of(ReadScope.ISSUING);
        }
        if (person.in(Groups.MANAGERS) && signed.getAsBoolean()) {
            return Optional.of(ReadScope.SIGNED);
        }
        if (groups.stream().anyMatch(PPC::contains) && sent.getAsBoolean()) {
            return Optional.of(ReadScope.SENT);
        }
        return Optional.empty();
    }

    /** @throws Refusal when this person does not see the draft */
    void requireWorking(ConsolidatedReport report) {
        if (scope(report) != ReadScope.WORKING) {
            throw Refusal.notFound("consolidation.unknown", report.key().toString());
        }
    }

    /** Whether the person may change the text at the step it is at. */
    boolean mayEdit(ConsolidatedReport report) {
        return report.state() == DocumentState.DRAFTING
                && currentUser.get().is(Standing.COORDINATORS, report.key().regime());
    }

    /** @throws Refusal when the text is not this person's to change now */
    void requireEdit(ConsolidatedReport report) {
        scope(report);
        if (!mayEdit(report)) {
            throw Refusal.conflict("consolidation.not-editable", report.key().toString());
        }
    }

    /** Whether the person sees the recalculated figures of a regime. */
    boolean mayKeepBaselines(String regime) {
        Person person = currentUser.get();
        return person.administrator() || person.standing(regime);
    }

    boolean mayIssue(ConsolidatedReport report) {
        Person person = currentUser.get();
        return report.state() == DocumentState.ISSUING && (person.administrator() || clerk(person, report));
    }

    /** @throws Refusal when the signed file is not this person's to attach now */
    void requireIssuing(ConsolidatedReport report) {
        scope(report);
        if (!mayIssue(report)) {
            throw Refusal.conflict("consolidation.not-issuing", report.key().toString());
        }
    }
}
