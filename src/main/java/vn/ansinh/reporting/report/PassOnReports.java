package vn.ansinh.reporting.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.AgencyEnded;
import vn.ansinh.reporting.directory.Matter;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.DocumentSteps;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.engine.DailyWork;
import vn.ansinh.reporting.engine.Instances;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Messages;

/**
 * On the day after its last, what a body has open passes to its successor. What it never sent ends with it, unless the
 * directory has its successor write it.
 */
@Component
class PassOnReports implements DailyWork {

    private final AgencyReports reports;
    private final Documents documents;
    private final DocumentSteps steps;
    private final Instances instances;
    private final AgencyRequests requests;
    private final Notes notes;
    private final ReportMails mails;
    private final AgencyDirectory directory;
    private final RegimeBodies bodies;
    private final AuditTrail audit;

    PassOnReports(
            AgencyReports reports,
            Documents documents,
            DocumentSteps steps,
            Instances instances,
            AgencyRequests requests,
            Notes notes,
            ReportMails mails,
            AgencyDirectory directory,
            RegimeBodies bodies,
            AuditTrail audit) {
        this.reports = reports;
        this.documents = documents;
        this.steps = steps;
        this.instances = instances;
        this.requests = requests;
        this.notes = notes;
        this.mails = mails;
        this.directory = directory;
        this.bodies = bodies;
        this.audit = audit;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean fallenDue(LocalDate today) {
        for (AgencyEnded ended : directory.endedBefore(today)) {
            for (AgencyReport report : reports.openHeldBy(ended.code().value())) {
                boolean unsent = report.submissions() == 0;
                if (unsent && !directory.unsentPassesOn(ended.code(), report.regime())) {
                    endWith(ended, report, today);
                } else {
                    passOn(ended, report, today);
                }
            }
        }
        return false;
    }

    private void passOn(AgencyEnded ended, AgencyReport report, LocalDate today) {
        String successor = bodies.responsibleFor(report.regime(), ended.code(), null, today)
                .value();
        documents.passOn(List.of(report.document().key()), successor);
        instances.passOn(report.instanceId(), report.holder(), successor);
        audit.record(report.key().toString(), AuditTrail.SYSTEM, "report.passed-on", successor);
    }

    private void endWith(AgencyEnded ended, AgencyReport report, LocalDate today) {
        String key = report.key().toString();
        String day = ended.on().toString();
        if (report.state() != DocumentState.PLANNED) {
            requests.withdrawExtension(report.key());
        }
        steps.move(report.document(), DocumentState.NOT_SUBMITTED);
        notes.add(key, 1, ReportNote.AGENCY_ENDED, day, AuditTrail.SYSTEM);
        audit.record(key, AuditTrail.SYSTEM, "report.ended-with-agency", day);
        if (report.instanceId() != null) {
            instances.tell(report.instanceId(), Messages.REPORTING_CLOSED);
        }
        String successor = directory
                .successor(ended.code(), Matter.of(report.regime()), today)
                .map(AgencyCode::value)
                .orElse(null);
        mails.endedWithAgency(report, ended.on(), successor);
    }
}
