package vn.ansinh.reporting.cycle.process;

/** The names of {@code bpmn/reporting-cycle.bpmn}. Its business key is the cycle's, set when it is opened. */
public final class ReportingCycleProcess {

    public static final String KEY = "reporting-cycle";

    private ReportingCycleProcess() {}

    /** Elements of the model that this module answers for; those of the consolidated report are consolidation's. */
    public static final class Elements {
        public static final String PREPARE_REQUEST = "Task_PrepareRequest";
        public static final String SIGN_REQUEST = "Task_SignRequest";
        public static final String ISSUE_REQUEST = "Task_IssueRequest";
        public static final String FOLLOW_UP = "Task_FollowUp";

        private Elements() {}
    }

    /** Messages the process receives. */
    public static final class Messages {
        public static final String CYCLE_DUE = "CycleDue";
        public static final String ALL_REPORTS_ACCEPTED = "AllReportsAccepted";
        public static final String CYCLE_CANCELLED = "CycleCancelled";

        private Messages() {}
    }

    /** Variables: what the start message carries, and decisions of gateways. */
    public static final class Variables {
        /** String, sent with CycleDue. */
        public static final String REGIME = "regime";

        /** String, sent with CycleDue. */
        public static final String PERIOD = "period";

        public static final String ALREADY_OPEN = "alreadyOpen";
        public static final String NOTICE_GIVEN = "noticeGiven";
        public static final String MORE_TO_DISPATCH = "moreToDispatch";
        public static final String MORE_TO_CLOSE = "moreToClose";
        public static final String MORE_TO_CANCEL = "moreToCancel";

        private Variables() {}
    }
}
