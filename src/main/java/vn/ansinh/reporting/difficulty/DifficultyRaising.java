package vn.ansinh.reporting.difficulty;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.difficulty.Difficulties.Raised;
import vn.ansinh.reporting.difficulty.Difficulty.Origin;
import vn.ansinh.reporting.difficulty.DifficultyHistory.Kind;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.engine.StartInputs;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.DifficultyEntry;

/** How a case comes to be, and how its raiser's people agree on what it says. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DifficultyRaising {

    private final Difficulties difficulties;
    private final StartInputs inputs;
    private final DifficultyAgencies agencies;
    private final DifficultyInstances instances;
    private final DifficultyHistory history;
    private final CaseSteps steps;
    private final DifficultyRegimes regimes;
    private final IndicatorCatalogue catalogue;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    DifficultyRaising(
            Difficulties difficulties,
            StartInputs inputs,
            DifficultyAgencies agencies,
            DifficultyInstances instances,
            DifficultyHistory history,
            CaseSteps steps,
            DifficultyRegimes regimes,
            IndicatorCatalogue catalogue,
            CurrentUser currentUser,
            JdbcClient jdbc) {
        this.difficulties = difficulties;
        this.inputs = inputs;
        this.agencies = agencies;
        this.instances = instances;
        this.history = history;
        this.steps = steps;
        this.regimes = regimes;
        this.catalogue = catalogue;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    /**
     * Makes a case of what the person has typed into the start form.
     *
     * @return its key
     * @throws Refusal when something is missing, was sent already, or the person is nobody's officer
     */
    public String record(String instanceId) {
        CurrentUser.Person person = currentUser.get();
        Agency raiser = agencies.raisedFor(person).orElseThrow(() -> Refusal.forbidden("difficulty.start-not-yours"));
        TaskInput input = inputs.take(DifficultyEscalationProcess.KEY, person.id());
        String regime = regimes.chosen(input, raiser.code());
        DifficultyText text = checked(regime, input);
        String key = add(regime, raiser.code().value(), raiser.code().value(), text, Origin.FORM, person.id());
        difficulties.started(key, instanceId);
        inputs.sent(DifficultyEscalationProcess.KEY, person.id(), key);
        history.add(key, person.id(), raiser.code().value(), Kind.RAISED, text.subject());
        return key;
    }

    /** The report a case was told in, and in which of its submissions; null for one of old, when that was not kept. */
    record Told(String report, Integer submission) {}

    /**
     * Makes a case of what an accepted report tells, unless it is one already: of this report, or an open one of the
     * same body in the same words.
     *
     * @param submission the accepted one
     * @return whether there is a new case
     */
    boolean raise(AgencyReport report, int submission, DifficultyEntry entry) {
        String description = entry.description().strip();
        if (description.isEmpty() || entry.area().isEmpty()) {
            return false;
        }
        // Two reports of one body accepted at the same moment would each find no case of the other's yet.
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:agency))")
                .param("agency", "difficulty:" + report.agency())
                .query(row -> {});
        String fingerprint = DifficultyText.fingerprint(report.agency(), entry.area(), description);
        boolean known = jdbc.sql("""
                        select count(*) from difficulty_source where report_key = :report and fingerprint = :fingerprint
                        """)
                        .param("report", report.key().toString())
                        .param("fingerprint", fingerprint)
                        .query(Integer.class)
                        .single()
                > 0;
        if (known) {
            return false;
        }
        Difficulty open = difficulties.openWith(report.regime(), fingerprint).orElse(null);
        if (open != null) {
            source(report, submission, fingerprint, open.key());
            history.add(open.key(), Kind.REPORTED_AGAIN, report.key().toString());
            return false;
        }
        var text = new DifficultyText(
                subject(description), entry.area(), Severity.NORMAL, description, entry.cause(), entry.proposal());
        String key = add(report.regime(), report.agency(), report.holder(), text, Origin.REPORT, AuditTrail.SYSTEM);
        source(report, submission, fingerprint, key);
        history.add(
                key,
                AuditTrail.SYSTEM,
                report.agency(),
                Kind.RAISED,
                report.key().toString());
        difficulties.started(key, instances.raise(key));
        return true;
    }

    private void source(AgencyReport report, int submission, String fingerprint, String key) {
        jdbc.sql("""
                insert into difficulty_source (report_key, submission, fingerprint, difficulty_key)
                values (:report, :submission, :fingerprint, :key) on conflict do nothing
                """)
                .param("report", report.key().toString())
                .param("submission", submission)
                .param("fingerprint", fingerprint)
                .param("key", key)
                .update();
    }

    /** The reports that told the case, in the order in which they did: of one raised from a report, that one first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<Told> reportsOf(String key) {
        return jdbc.sql("""
                        select report_key as report, submission from difficulty_source
                         where difficulty_key = :key order by id
                        """).param("key", key).query(Rows.of(Told.class)).list();
    }

    private String add(String regime, String raiser, String holder, DifficultyText text, Origin origin, String person) {
        LocalDate today = steps.now().atZone(ReportingClock.ZONE).toLocalDate();
        String key = difficulties.nextKey(today.getYear());
        var raised = new Raised(regime, raiser, holder, agencies.officialName(raiser), origin, person, steps.now());
        difficulties.add(key, raised, text);
        return key;
    }

    /**
     * The raiser's leader lets it out.
     *
     * @throws Refusal when he typed it himself
     */
    public void approved(String key, String actor) {
        Difficulty difficulty = steps.at(key, DifficultyState.APPROVING);
        if (actor.equals(difficulty.typedBy()) || actor.equals(difficulty.raisedBy())) {
            throw Refusal.forbidden("difficulty.four-eyes.approver");
        }
        difficulties.approved(key, steps.now());
        steps.to(difficulty, DifficultyState.TRIAGE);
        steps.note(difficulty, actor, difficulty.holder(), Kind.APPROVED, "");
    }

    /** The raiser's leader sends it back to his officers. */
    public void returned(String key, String actor, String reason) {
        Difficulty difficulty = steps.at(key, DifficultyState.APPROVING);
        difficulties.returned(key, reason);
        steps.to(difficulty, DifficultyState.CLARIFYING);
        steps.note(difficulty, actor, difficulty.holder(), Kind.RETURNED, reason);
    }

    /** The raiser's officers have made it clear, and hand it to their leader. */
    public void clarified(String key, String actor, TaskInput input) {
        Difficulty difficulty = steps.at(key, DifficultyState.CLARIFYING);
        DifficultyText text = checked(difficulty.regime(), input);
        String reply = DifficultyText.limited(input, "reply", DifficultyText.TEXT_LENGTH);
        difficulties.rewrite(key, text, actor);
        steps.to(difficulty, DifficultyState.APPROVING);
        steps.note(difficulty, actor, difficulty.holder(), Kind.CLARIFIED, reply);
    }

    private DifficultyText checked(String regime, TaskInput input) {
        DifficultyText text = DifficultyText.read(input);
        requireArea(regime, text.area());
        return text;
    }

    /** @throws Refusal when the regime has no such area today */
    void requireArea(String regime, String area) {
        LocalDate today = steps.now().atZone(ReportingClock.ZONE).toLocalDate();
        if (catalogue.of(regime).areas(today).stream()
                .noneMatch(known -> known.code().equals(area))) {
            throw Refusal.invalid("area", "difficulty.area-missing");
        }
    }

    /** The first sentence, or as much of it as a subject holds. */
    private static String subject(String description) {
        String first = description.lines().findFirst().orElse(description).strip();
        int end = first.indexOf(". ");
        String sentence = end > 20 ? first.substring(0, end) : first;
        return sentence.length() <= DifficultyText.SUBJECT_LENGTH
                ? sentence
                : sentence.substring(0, DifficultyText.SUBJECT_LENGTH - 1).strip() + "…";
    }
}
