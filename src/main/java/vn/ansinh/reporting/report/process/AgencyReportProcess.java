package vn.ansinh.reporting.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.ansinh.reporting.report.ReportKey;

/** The names of {@code bpmn/agency-report.bpmn}. Its business key is the report's. */
public final class AgencyReportProcess {

    public static final String KEY = "agency-report";

    private AgencyReportProcess() {}

    /** Elements of the model. */
    public static final class Elements {
        public static final String DRAFT = "Task_DraftReport";
        public static final String CHECK = "Task_CheckReport";
        public static final String APPROVE = "Task_ApproveReport";
        public static final String ISSUE = "Task_IssueReport";
        public static final String REVIEW = "Task_ReviewReport";

        private Elements() {}
    }

    /** Messages the process receives. */
    public static final class Messages {
        public static final String REPORT_REQUESTED = "ReportRequested";
        public static final String EXTENSION_GRANTED = "ExtensionGranted";
        public static final String SUBMISSION_RECALLED = "SubmissionRecalled";
        public static final String CYCLE_CANCELLED = "CycleCancelled";
        public static final String REPORTING_CLOSED = "ReportingClosed";

        private Messages() {}
    }

    /** Variables: decisions of the gateway that comes next, and gone with the transaction. */
    public static final class Variables {
        /** Boolean: the agency has a division head check first. */
        public static final String CHECK_STEP = "checkStep";

        /** Boolean: the agency's leader issues with the approval. */
        public static final String ISSUE_WITH_APPROVAL = "issueWithApproval";

        private Variables() {}
    }

    static ReportKey key(DelegateTask task) {
        return ReportKey.parse(task.getExecution().getProcessBusinessKey());
    }

    static ReportKey key(DelegateExecution execution) {
        return ReportKey.parse(execution.getProcessBusinessKey());
    }
}
