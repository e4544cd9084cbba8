package vn.ansinh.reporting.report;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.report.AgencyReports.Owner;

/**
 * Who may see and touch a report. An agency's people reach their own agency's reports and no others; DOLISA sees what
 * was filed, the PPC and the managers what was accepted.
 */
@Component
class ReportAccess {

    /** How much of a report a person sees. */
    enum ReadScope {
        /** The draft and all that was filed. */
        OWN,
        /** What was filed. */
        FILED,
        /** What was accepted. */
        ACCEPTED
    }

    /**
     * A person, as far as that decides how much he sees of a report.
     *
     * @param accepted whether he reads what was accepted of all agencies and regimes
     * @param agencies in which he works
     * @param standing the regimes in whose standing agency he works
     */
    record Reader(boolean administrator, boolean accepted, Set<String> agencies, Set<String> standing) {

        /** Empty for a stranger. */
        Optional<ReadScope> find(Owner report) {
            if (administrator || agencies.contains(report.holder()) || agencies.contains(report.agency())) {
                return Optional.of(ReadScope.OWN);
            }
            if (report.sent() && standing.contains(report.regime())) {
                return Optional.of(ReadScope.FILED);
            }
            return accepted && report.accepted() ? Optional.of(ReadScope.ACCEPTED) : Optional.empty();
        }
    }

    private static final Set<String> READERS = Set.of(Groups.PPC_OFFICE, Groups.PPC_LEADERS, Groups.MANAGERS);

    private final CurrentUser currentUser;

    ReportAccess(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    Person person() {
        return currentUser.get();
    }

    /** @throws Refusal that tells a stranger no more than that there is nothing for him */
    ReadScope scope(AgencyReport report) {
        return find(report)
                .orElseThrow(
                        () -> Refusal.notFound("report.unknown", report.key().toString()));
    }

    /** Empty for a stranger. */
    Optional<ReadScope> find(AgencyReport report) {
        return find(new Owner(
                report.key().toString(),
                report.holder(),
                report.submissions() > 0,
                report.acceptedSubmission() != null));
    }

    /** As {@link #find(AgencyReport)}. */
    private Optional<ReadScope> find(Owner report) {
        return reader().find(report);
    }

    /** Who asks, for many reports at once. */
    Reader reader() {
        Person person = currentUser.get();
        return new Reader(person.administrator(), readsAccepted(person), person.agencies(), person.regimes());
    }

    /** Whether the person reads what was accepted of all agencies and regimes. */
    static boolean readsAccepted(Person person) {
        return person.administrator() || person.groups().stream().anyMatch(READERS::contains);
    }

    /** What was asked is no secret of those who read the report or once will. */
    void requireRequestReader(AgencyReport report) {
        Person person = currentUser.get();
        if (!person.standing(report.regime()) && person.groups().stream().noneMatch(READERS::contains)) {
            scope(report);
        }
    }

    /** Whether the person may change the draft at the step it is at. */
    boolean mayEdit(AgencyReport report) {
        Person person = currentUser.get();
        return switch (report.state()) {
            case DRAFTING, RETURNED -> person.is(Position.OFFICERS, report.holder());
            case APPROVING -> person.is(Position.LEADERS, report.holder());
            default -> false;
        };
    }

    /** @throws Refusal when the draft is not this person's to change now */
    void requireEdit(AgencyReport report) {
        scope(report);
        if (!mayEdit(report)) {
            throw Refusal.conflict("report.not-editable", report.key().toString());
        }
    }

    /** Whether the person prepares the letter: the clerk, or the leader where approving and issuing are one step. */
    boolean mayIssue(AgencyReport report) {
        Person person = currentUser.get();
        return report.state() == DocumentState.ISSUING && person.is(Position.CLERKS, report.holder())
                || report.state() == DocumentState.APPROVING && person.is(Position.LEADERS, report.holder());
    }

    /**
     * @param signed whether it is the signed letter, or goes with the draft
     * @throws Refusal when such a file is not this person's to put in or to take out now
     */
    void requireFiling(AgencyReport report, boolean signed) {
        scope(report);
        if (signed ? !mayIssue(report) : !mayEdit(report)) {
            throw Refusal.conflict("report.not-editable", report.key().toString());
        }
    }

    void requireReviewer(AgencyReport report) {
        Person person = currentUser.get();
        if (!person.is(Standing.REVIEWERS, report.regime()) && !person.is(Standing.LEADERS, report.regime())) {
            throw Refusal.notFound("report.unknown", report.key().toString());
        }
        if (report.state() != DocumentState.UNDER_REVIEW) {
            throw Refusal.conflict("report.not-under-review", report.key().toString());
        }
    }

    /** The leaders of the standing agency, whose task it is. */
    void requireExtensionDecider(AgencyReport report) {
        if (!currentUser.get().is(Standing.LEADERS, report.regime())) {
            throw Refusal.notFound("report.unknown", report.key().toString());
        }
    }

    /** The agency's own people, and those of the standing agency's functions. */
    void requireConsentReader(AgencyReport report) {
        if (!currentUser.get().standing(report.regime()) && scope(report) != ReadScope.OWN) {
            throw Refusal.notFound("report.unknown", report.key().toString());
        }
    }

    boolean isOfficer(AgencyReport report) {
        return currentUser.get().is(Position.OFFICERS, report.holder());
    }

    void requireOfficer(AgencyReport report) {
        scope(report);
        if (!isOfficer(report)) {
            throw Refusal.forbidden("report.officers-only");
        }
    }
}
