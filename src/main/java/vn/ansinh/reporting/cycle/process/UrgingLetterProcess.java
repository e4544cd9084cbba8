package vn.ansinh.reporting.cycle.process;

/** The names of {@code bpmn/urging-letter.bpmn}. Its business key is the letter's. */
public final class UrgingLetterProcess {

    public static final String KEY = "urging-letter";

    private UrgingLetterProcess() {}

    /** Elements of the model. */
    public static final class Elements {
        public static final String SIGN = "Task_SignUrging";
        public static final String PREPARE = "Task_PrepareUrging";
        public static final String ISSUE = "Task_IssueUrging";

        private Elements() {}
    }

    /** Messages the process receives. */
    public static final class Messages {
        public static final String DRAFTED = "UrgingDrafted";

        private Messages() {}
    }
}
