package vn.ansinh.reporting.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.Outline.Part;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.DocumentSteps;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.engine.Instances;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.ReportAccess.Reader;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Messages;

/** What the agencies owe in a cycle: opened, asked for, followed, called off and closed by it. */
@Service
public class Obligations {

    /**
     * What a cycle asks for.
     *
     * @param dueBefore before this instant; the deadline of the regime or of the ad hoc request
     */
    public record Asked(
            String regime, Period period, boolean urgent, LocalDate cutOff, Instant dueBefore, Selection selection) {

        /** The key of the cycle that asks, {@code KL92/2021-H1}. */
        public String cycleKey() {
            return regime + "/" + period;
        }
    }

    private final AgencyReports reports;
    private final Documents documents;
    private final DocumentSteps steps;
    private final Drafts drafts;
    private final Instances instances;
    private final ReportInstances reportInstances;
    private final AgencyRequests requests;
    private final ReportDeadlines deadlines;
    private final ReportAccess access;
    private final AskedOutlines outlines;
    private final RegimeBodies bodies;
    private final IndicatorCatalogue catalogue;
    private final AuditTrail audit;
    private final Clock clock;

    Obligations(
            AgencyReports reports,
            Documents documents,
            DocumentSteps steps,
            Drafts drafts,
            Instances instances,
            ReportInstances reportInstances,
            AgencyRequests requests,
            ReportDeadlines deadlines,
            ReportAccess access,
            AskedOutlines outlines,
            RegimeBodies bodies,
            IndicatorCatalogue catalogue,
            AuditTrail audit,
            Clock clock) {
        this.reports = reports;
        this.documents = documents;
        this.steps = steps;
        this.drafts = drafts;
        this.instances = instances;
        this.reportInstances = reportInstances;
        this.requests = requests;
        this.deadlines = deadlines;
        this.access = access;
        this.outlines = outlines;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes down who owes what; nobody is asked yet. A body that has ended owes nothing.
     *
     * @throws Refusal when the request names a body that reports nothing on that day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Asked asked, LocalDate on) {
        List<Agency> reporting = bodies.reportingOn(asked.regime(), on);
        Set<String> known =
                reporting.stream().map(agency -> agency.code().value()).collect(Collectors.toSet());
        asked.selection().agencies().stream()
                .filter(code -> !known.contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw Refusal.invalid("agencies", "report.obligation.not-reporting", code);
                });
        reports.add(
                asked,
                reporting.stream()
                        .filter(agency ->
                                asked.selection().ofAgency(agency.code().value()))
                        .toList(),
                agency -> bodies.duty(asked.regime(), agency.code(), on).orElseThrow());
    }

    /** The earlier working day that the request letter asks for; null takes it back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letterAsksFor(String cycleKey, LocalDate day) {
        reports.letterDay(cycleKey, day);
    }

    /**
     * Asks the next agencies for their report. Repeating it asks nobody twice.
     *
     * @param letter the request letter, {@code 12/SLĐTBXH-BTXH}; null when it is not issued yet
     * @return how many are left to ask
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int askNext(Asked asked, String letter, int batch) {
        String cycleKey = asked.cycleKey();
        List<String> sections = sections(asked, outlines.fix(asked));
        for (AgencyReport report : reports.ofCycle(cycleKey, EnumSet.of(DocumentState.PLANNED), batch)) {
            drafts.create(report.key(), indicators(report, asked), sections);
            // The state changes first: the process's own listeners read it.
            String key = report.key().toString();
            reports.asked(report.document().to(DocumentState.DRAFTING), letter);
            documents.started(key, instances.start(Messages.REPORT_REQUESTED, key));
            audit.record(key, AuditTrail.SYSTEM, "report.requested", "");
        }
        return reports.count(cycleKey, EnumSet.of(DocumentState.PLANNED));
    }

    private List<String> indicators(AgencyReport report, Asked asked) {
        return catalogue
                .of(asked.regime())
                .reportedBy(new AgencyCode(report.agency()), asked.period(), asked.cutOff())
                .stream()
                .map(Indicator::code)
                .filter(asked.selection()::ofIndicator)
                .toList();
    }

    private static List<String> sections(Asked asked, Outline outline) {
        return outline.sections().stream()
                .map(Part::code)
                .filter(asked.selection()::ofSection)
                .toList();
    }

    /**
     * Ends the next reports of a cycle that was called off.
     *
     * @return those it has ended now, as they were; empty when none is left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AgencyReport> cancelNext(String cycleKey, int batch) {
        List<AgencyReport> next = reports.ofCycle(cycleKey, DocumentState.OPEN, batch);
        for (AgencyReport report : next) {
            if (report.state() == DocumentState.PLANNED) {
                steps.move(report.document(), DocumentState.CANCELLED);
            } else {
                instances.tell(report.instanceId(), Messages.CYCLE_CANCELLED);
            }
        }
        return next;
    }

    /**
     * Ends the next reports that were never submitted.
     *
     * @return how many are left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int closeNext(String cycleKey, int batch) {
        for (AgencyReport report : reports.neverSent(cycleKey, DocumentState.AWAITED, batch)) {
            requests.withdrawExtension(report.key());
            steps.move(report.document(), DocumentState.NOT_SUBMITTED);
            audit.record(report.key().toString(), AuditTrail.SYSTEM, "report.not-submitted", "");
            instances.tell(report.instanceId(), Messages.REPORTING_CLOSED);
        }
        return reports.countNeverSent(cycleKey, DocumentState.AWAITED);
    }

    /** How many reports of the cycle are still to be accepted. */
    public int openCount(String cycleKey) {
        return reports.count(cycleKey, DocumentState.OPEN);
    }

    /** All reports of a cycle, by agency. */
    public List<AgencyReport> ofCycle(String cycleKey) {
        return reports.ofCycle(cycleKey);
    }

    /** How those of these bodies were called that a cycle asked, by their codes. */
    public Map<String, String> names(String cycleKey, Collection<String> agencies) {
        return reports.names(cycleKey, agencies);
    }

    /** How far the agencies have come in each cycle, by its key. */
    public Map<String, CycleProgress> progress() {
        return reports.progress();
    }

    /** Whether there is something of the report that the signed-in person may read. */
    public boolean readable(AgencyReport report) {
        return access.find(report).isPresent();
    }

    /** Those of these reports of which there is something that the signed-in person may read. */
    public Set<ReportKey> readable(Collection<ReportKey> keys) {
        Reader reader = access.reader();
        return reports.owners(keys).stream()
                .filter(owner -> reader.find(owner).isPresent())
                .map(owner -> ReportKey.parse(owner.key()))
                .collect(Collectors.toSet());
    }

    /** Those of these reports that were filed at least once. */
    public Set<ReportKey> filed(Collection<ReportKey> keys) {
        return reports.all(keys).stream()
                .filter(report -> report.submissions() > 0)
                .map(AgencyReport::key)
                .collect(Collectors.toSet());
    }

    /** All reports an agency still has to send, of every cycle. */
    public List<AgencyReport> awaited() {
        return reports.awaited();
    }

    /**
     * The next of them.
     *
     * @param after the key they follow; empty for the first
     */
    public List<AgencyReport> awaited(String after, int limit) {
        return reports.awaited(after, limit);
    }

    /** Those that are asked for urgently. */
    public List<AgencyReport> urgentlyAwaited() {
        return reports.urgentlyAwaited();
    }

    public AgencyReport get(ReportKey key) {
        return reports.get(key);
    }

    /** The deadline of a report in words. */
    public String explain(AgencyReport report) {
        return deadlines.explain(report);
    }

    public boolean overdue(AgencyReport report) {
        return deadlines.overdue(report);
    }

    /** Whether something of it has not come: the report itself, or a completion whose day is over. */
    public boolean missing(AgencyReport report) {
        return deadlines.missing(report);
    }

    /** Before this instant the agency's work on the report is due. */
    public Instant workDue(ReportKey key) {
        return workDue(reports.get(key));
    }

    /** As {@link #workDue(ReportKey)}, of a report that has been read. */
    public Instant workDue(AgencyReport report) {
        return deadlines.workDue(report);
    }

    /** The tasks that the agencies' people have open for these reports; without those of reports that are not with them. */
    public Map<ReportKey, String> agencyTasks(Collection<AgencyReport> reports) {
        return reportInstances.agencyTasks(reports);
    }

    /** A day for a sentence, in the language of the installation. */
    public String say(LocalDate day) {
        return deadlines.say(day);
    }

    /**
     * When a decision on an extension is due: a day before the last minute of the deadline that holds until then, so that
     * lists show the day before its last day; not in the past.
     */
    public Date decisionDue(ReportKey key) {
        Instant eve = reports.get(key).dueBefore().minusSeconds(60).minus(Duration.ofDays(1));
        Instant now = clock.instant();
        return Date.from(eve.isBefore(now) ? now : eve);
    }

    /** By when DOLISA reviews a report that is submitted now. */
    public Date reviewDue(ReportKey key) {
        return deadlines.reviewDue(reports.get(key));
    }
}
