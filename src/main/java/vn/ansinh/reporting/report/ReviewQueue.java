package vn.ansinh.reporting.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Documents;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** What waits for DOLISA's review, and the acceptance of several clean reports at once. */
@Service
class ReviewQueue {

    /**
     * A report that waits.
     *
     * @param findings how many things the automatic check noticed when it was filed
     * @param reviewer who has claimed it; null while nobody has
     * @param taskId null when the review is just being created
     */
    record Waiting(
            String key,
            String slug,
            String period,
            String agencyName,
            int submission,
            Instant submittedAt,
            String timeliness,
            int findings,
            String reviewer,
            String taskId) {

        /** Public, because the page asks it. */
        public boolean clean() {
            return findings == 0 && submission == 1;
        }
    }

    /** What came of one acceptance: empty when it was accepted, else why not. */
    record Outcome(String slug, String agencyName, String refusal) {}

    /** What was filed and waits. */
    record Filed(
            String key,
            String period,
            String agencyName,
            String instanceId,
            int number,
            Instant submittedAt,
            String timeliness,
            int findings) {

        String slug() {
            return key.replace('/', '-');
        }
    }

    private static final Standing[] REVIEWERS = {Standing.REVIEWERS, Standing.LEADERS};

    private final JdbcClient jdbc;
    private final TaskService taskService;
    private final CurrentUser currentUser;
    private final TransactionOperations transaction;
    private final Texts texts;
    private final BodyNames bodyNames;

    ReviewQueue(
            JdbcClient jdbc,
            TaskService taskService,
            CurrentUser currentUser,
            TransactionOperations transaction,
            Texts texts,
            BodyNames bodyNames) {
        this.jdbc = jdbc;
        this.taskService = taskService;
        this.currentUser = currentUser;
        this.transaction = transaction;
        this.texts = texts;
        this.bodyNames = bodyNames;
    }

    /** All that wait for this person's review, the longest first. */
    List<Filed> filed() {
        CurrentUser.Person person = requireReviewer();
        return jdbc.sql("""
                        select r.key, r.period, r.agency_name, d.instance_id, s.number, o.sent_at as submitted_at,
                               s.timeliness, s.findings
                          from agency_report r join submission s on s.report_key = r.key and s.number = r.submissions %s %s
                         where %s and (:all or r.regime = any(:regimes)) order by o.sent_at, r.key
                        """.formatted(
                                Documents.joined("r.key"),
                                Rounds.joined("o", "s.report_key", "s.number"),
                                DocumentState.in("d.state", DocumentState.UNDER_REVIEW)))
                .param("all", person.administrator())
                .param("regimes", person.regimes(REVIEWERS).toArray(String[]::new))
                .query(Rows.of(Filed.class))
                .list();
    }

    /** These with their tasks; in one query however many there are. */
    List<Waiting> waiting(List<Filed> filed) {
        if (filed.isEmpty()) {
            return List.of();
        }
        Map<String, Task> tasks = currentUser
                .asSystem(() -> taskService
                        .createTaskQuery()
                        .taskDefinitionKey(Elements.REVIEW)
                        .processInstanceIdIn(
                                filed.stream().map(Filed::instanceId).toArray(String[]::new))
                        .list())
                .stream()
                .collect(Collectors.toMap(Task::getProcessInstanceId, Function.identity()));
        return filed.stream()
                .map(report -> waiting(report, tasks.get(report.instanceId)))
                .toList();
    }

    private Waiting waiting(Filed filed, Task task) {
        return new Waiting(
                filed.key,
                filed.slug(),
                filed.period,
                bodyNames.shown(filed.agencyName),
                filed.number,
                filed.submittedAt,
                filed.timeliness,
                filed.findings,
                task == null ? null : task.getAssignee(),
                task == null ? null : task.getId());
    }

    /**
     * Accepts clean reports, each in a transaction of its own: one that cannot be accepted keeps none of the others
     * back. A report with findings, or one that was returned before, is reviewed by itself.
     */
    List<Outcome> accept(List<String> slugs) {
        Map<String, Waiting> waiting =
                waiting(filed().stream()
                                .filter(report -> slugs.contains(report.slug()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Waiting::slug, Function.identity()));
        var outcomes = new ArrayList<Outcome>();
        for (String slug : slugs) {
            Waiting report = waiting.get(slug);
            String name = report == null ? slug : bodyNames.shown(report.agencyName());
            outcomes.add(new Outcome(slug, name, refusal(report, slug)));
        }
        return outcomes;
    }

    private String refusal(Waiting report, String slug) {
        try {
            if (report == null || report.taskId() == null) {
                throw Refusal.conflict("report.not-under-review", slug);
            }
            if (!report.clean()) {
                throw Refusal.conflict("report.queue.not-clean");
            }
            transaction.executeWithoutResult(status ->
                    taskService.complete(report.taskId(), Map.of(UserTask.outcomeVariable(Elements.REVIEW), "accept")));
            return "";
        } catch (Refusal refusal) {
            return refusal.sentence(texts);
        } catch (OptimisticLockingException | ConcurrencyFailureException e) {
            return texts.of("engine.task.overtaken");
        } catch (ProcessEngineException e) {
            return sentence(e);
        }
    }

    /** The sentence of the listener inside the engine's exception; anything else is no refusal and is thrown on. */
    private String sentence(ProcessEngineException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal.sentence(texts);
            }
        }
        throw e;
    }

    private CurrentUser.Person requireReviewer() {
        CurrentUser.Person person = currentUser.get();
        if (!person.administrator() && person.regimes(REVIEWERS).isEmpty()) {
            throw Refusal.forbidden("report.queue.reviewers-only");
        }
        return person;
    }
}
