package vn.ansinh.reporting.report;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.engine.Instances;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Messages;
import vn.ansinh.reporting.report.process.ExtensionRequestProcess;

/** What an agency may ask for beside its report: to send later, or to take a submission back; and DOLISA's decision. */
@Service
public class AgencyRequests {

    /**
     * A request waiting for its decision.
     *
     * @param until the last day the agency wants
     */
    public record OpenExtension(LocalDate until, String reason, String requestedBy) {}

    private static final int REASON_LIMIT = 4_000;

    private final AgencyReports reports;
    private final Extensions extensions;
    private final Instances instances;
    private final ReportInstances reportInstances;
    private final ReportLifecycle lifecycle;
    private final ReportDeadlines deadlines;
    private final ReportAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    AgencyRequests(
            AgencyReports reports,
            Extensions extensions,
            Instances instances,
            ReportInstances reportInstances,
            ReportLifecycle lifecycle,
            ReportDeadlines deadlines,
            ReportAccess access,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.extensions = extensions;
        this.instances = instances;
        this.reportInstances = reportInstances;
        this.lifecycle = lifecycle;
        this.deadlines = deadlines;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks DOLISA to let the report come later.
     *
     * @param until the last day wanted: a working day after the present deadline
     */
    @Transactional
    void askExtension(ReportKey key, LocalDate until, String reason) {
        AgencyReport report = reports.lock(key);
        access.requireOfficer(report);
        if (!deadlines.mayAskExtension(report)) {
            throw Refusal.conflict("report.extension.too-late");
        }
        refuseDate(report, until, "extensionUntil");
        String text = reason(reason, "extensionReason");
        String actor = access.person().id();
        if (!extensions.open(key, until, text, actor, clock.instant())) {
            throw Refusal.conflict("report.extension.open-already");
        }
        instances.start(ExtensionRequestProcess.Messages.REQUESTED, key.toString());
        audit.record(key.toString(), actor, "extension.requested", until + " " + text);
    }

    /** The open request; the decision form shows it. */
    public OpenExtension openExtension(ReportKey key) {
        return extensions
                .open(key)
                .map(open -> new OpenExtension(open.requestedUntil(), open.reason(), open.requestedBy()))
                .orElseThrow(() -> Refusal.conflict("report.extension.none"));
    }

    /**
     * A leader of DOLISA decides.
     *
     * @param until the last day granted; null refuses
     * @param reason required for a refusal
     */
    @Transactional
    public void decideExtension(ReportKey key, String actor, LocalDate until, String reason) {
        AgencyReport report = reports.lock(key);
        if (until == null) {
            extensions.decide(key, "REFUSED", null, reason(reason, "reason"), actor, clock.instant());
            audit.record(key.toString(), actor, "extension.refused", reason);
            return;
        }
        refuseDate(report, until, "grantedUntil");
        extensions.decide(key, "GRANTED", until, reason == null ? "" : reason.strip(), actor, clock.instant());
        audit.record(key.toString(), actor, "extension.granted", until.toString());
    }

    /** The granted day becomes the report's deadline; the original stays for statistics. */
    @Transactional
    public void applyExtension(ReportKey key) {
        AgencyReport report = reports.lock(key);
        extensions.of(key).stream()
                .filter(extension -> extension.state().equals("GRANTED"))
                .findFirst()
                .ifPresent(extension -> {
                    reports.dueBefore(key, ReportDeadlines.endOf(extension.grantedUntil()));
                    reportInstances.due(
                            report,
                            java.util.Date.from(ReportDeadlines.endOf(extension.grantedUntil())
                                    .minusSeconds(60)));
                });
    }

    /** Tells the report's process that an extension was granted; a report meanwhile submitted needs none. */
    @Transactional
    public void tellReport(ReportKey key) {
        AgencyReport report = reports.get(key);
        if (report.state().open() && report.instanceId() != null) {
            instances.tell(report.instanceId(), Messages.EXTENSION_GRANTED);
        }
    }

    /** A request that submission, acceptance, cancellation or the end of the cycle has made pointless. */
    @Transactional
    public void withdrawExtension(ReportKey key) {
        AgencyReport report = reports.lock(key);
        if (extensions.open(key).isPresent()) {
            extensions.decide(key, "WITHDRAWN", null, "", AuditTrail.SYSTEM, clock.instant());
            audit.record(key.toString(), AuditTrail.SYSTEM, "extension.withdrawn", "");
            reportInstances.withdrawExtension(report);
        }
    }

    /** Lets the leaders of the standing agency take over a review that takes too long. */
    @Transactional
    public void escalateReview(ReportKey key) {
        AgencyReport report = reports.get(key);
        reportInstances.escalateReview(report);
        audit.record(key.toString(), AuditTrail.SYSTEM, "review.escalated", "");
    }

    /** Takes a submission back that no reviewer has claimed. */
    @Transactional
    void recall(ReportKey key, String reason) {
        AgencyReport report = reports.lock(key);
        access.requireOfficer(report);
        if (report.state() != DocumentState.UNDER_REVIEW) {
            throw Refusal.conflict("report.recall.not-under-review");
        }
        boolean unclaimed = reportInstances
                .reviewTask(report)
                .filter(review -> review.getAssignee() == null)
                .isPresent();
        if (!unclaimed) {
            throw Refusal.conflict("report.recall.claimed");
        }
        lifecycle.recalled(key, access.person().id(), reason(reason, "reason"));
        instances.tell(report.instanceId(), Messages.SUBMISSION_RECALLED);
    }

    private void refuseDate(AgencyReport report, LocalDate until, String field) {
        if (until == null) {
            throw Refusal.invalid(field, "report.extension.date-missing");
        }
        if (!until.isAfter(ReportDeadlines.lastDayBefore(report.dueBefore())) || until.isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid(
                    field,
                    "report.extension.date-early",
                    deadlines.say(ReportDeadlines.lastDayBefore(report.dueBefore())));
        }
        if (!deadlines.workingDay(until)) {
            throw Refusal.invalid(field, "report.extension.date-not-working", deadlines.say(until));
        }
    }

    private static String reason(String reason, String field) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid(field, "report.reason-missing");
        }
        if (reason.strip().length() > REASON_LIMIT) {
            throw Refusal.invalid(field, "report.remark.too-long", REASON_LIMIT);
        }
        return reason.strip();
    }
}
