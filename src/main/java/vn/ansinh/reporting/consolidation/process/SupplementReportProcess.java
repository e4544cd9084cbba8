package vn.ansinh.reporting.consolidation.process;

/** The names of {@code bpmn/supplement-report.bpmn}. Its business key is the supplement's. */
public final class SupplementReportProcess {

    public static final String KEY = "supplement-report";

    private SupplementReportProcess() {}

    /** Elements of the model. */
    public static final class Elements {
        public static final String PREPARE = "Task_PrepareSupplement";
        public static final String SIGN = "Task_SignSupplement";
        public static final String ISSUE = "Task_IssueSupplement";
        public static final String RECEIVE = "Task_ReceiveSupplement";

        private Elements() {}
    }

    /** Messages the process receives. */
    public static final class Messages {
        public static final String LATE_REPORT_ACCEPTED = "LateReportAccepted";

        private Messages() {}
    }
}
