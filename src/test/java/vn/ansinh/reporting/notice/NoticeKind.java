package vn.ansinh.reporting.notice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.document.Approve;
import vn.ansinh.reporting.document.HandOn;
import vn.ansinh.reporting.document.Issue;
import vn.ansinh.reporting.document.Letters;
import vn.ansinh.reporting.engine.CalledByModels;
import vn.ansinh.reporting.engine.HolderRouting;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.ProcessAccess;
import vn.ansinh.reporting.engine.ProcessPage;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.TaskInputs;
import vn.ansinh.reporting.engine.TaskSubject;
import vn.ansinh.reporting.engine.UserTask;
import vn.ansinh.reporting.notification.MailTemplates;
import vn.ansinh.reporting.notification.Mails;

/**
 * A kind of document that only tests have: it shows what a new one needs, and that no class outside its package knows it.
 * Deliberately no {@code @Configuration}: the development start scans these packages too.
 */
@Import({Notices.class, NoticeInvariants.class})
@Fixture
public class NoticeKind {

    static final String PROCESS = "notice";
    static final String DRAFT = "Task_DraftNotice";
    static final String APPROVE = "Task_ApproveNotice";
    static final String ISSUE = "Task_IssueNotice";
    static final String JUDGE = "Task_JudgeNotice";

    /** The ids of its user tasks. */
    public static final Set<String> TASKS = Set.of(DRAFT, APPROVE, ISSUE, JUDGE);

    @Bean
    HandOn<String> draftNotice(Notices notices, Mails mails) {
        return new HandOn<>(
                DRAFT,
                Function.identity(),
                (key, task) -> {
                    String agency = notices.get(key).document().holder();
                    mails.toGroups(
                            List.of(Position.OFFICERS.group(agency)),
                            NoticeMail.NOTICE_OPENED,
                            key,
                            task,
                            Map.of("agency", agency),
                            mails.taskLink(task));
                },
                notices::drafted);
    }

    @Bean
    Approve<String> approveNotice(Notices notices, TaskInputs inputs) {
        return new Approve<>(
                APPROVE, Function.identity(), inputs, "notice.reason-missing", notices::approved, notices::sentBack);
    }

    @Bean
    Issue<String> issueNotice(Notices notices, TaskInputs inputs, Letters letters) {
        return new Issue<>(ISSUE, Function.identity(), inputs, letters, notices::issued);
    }

    @Bean
    Judge judgeNotice(Notices notices, TaskInputs inputs) {
        return new Judge(notices, inputs);
    }

    @Bean
    Routing noticeRouting(Notices notices) {
        return new Routing(notices);
    }

    @Bean
    TaskSubject noticeTaskSubject(Notices notices) {
        return TaskSubject.of(TASKS, key -> key);
    }

    @Bean
    ProcessPage noticePage() {
        return new ProcessPage(Set.of(PROCESS), (key, element) -> null);
    }

    @Bean
    ProcessAccess noticeProcess() {
        return ProcessAccess.watched(PROCESS).reviewedAt(JUDGE);
    }

    @Bean
    MailTemplates.Of noticeMailTemplates() {
        return MailTemplates.Of.values(NoticeMail.values());
    }

    /** Whose people get its tasks. */
    @CalledByModels
    public static class Routing extends HolderRouting {

        private final Notices notices;

        Routing(Notices notices) {
            this.notices = notices;
        }

        @Override
        protected String holder(String businessKey) {
            return notices.get(businessKey).document().holder();
        }

        @Override
        protected String regime(String businessKey) {
            return "KL92";
        }
    }

    /** The one step that is its own. */
    static final class Judge implements UserTask {

        private final Notices notices;
        private final TaskInputs inputs;

        Judge(Notices notices, TaskInputs inputs) {
            this.notices = notices;
            this.inputs = inputs;
        }

        @Override
        public String elementId() {
            return JUDGE;
        }

        @Override
        public Set<String> outcomes() {
            return Set.of("accept", "askCompletion");
        }

        @Override
        public void completed(DelegateTask task, String outcome, String actor) {
            String key = task.getExecution().getProcessBusinessKey();
            TaskInput input = inputs.of(task.getId());
            if (outcome.equals("accept")) {
                notices.accepted(key, actor);
            } else {
                notices.completionAsked(key, actor, input.requiredDate("completionDue", "notice.due-missing"));
            }
        }
    }
}
