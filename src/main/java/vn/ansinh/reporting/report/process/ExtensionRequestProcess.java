package vn.ansinh.reporting.report.process;

/** The names of {@code bpmn/extension-request.bpmn}. Its business key is the report's. */
public final class ExtensionRequestProcess {

    public static final String KEY = "extension-request";

    private ExtensionRequestProcess() {}

    /** Elements of the model. */
    public static final class Elements {
        public static final String DECIDE = "Task_DecideExtension";

        private Elements() {}
    }

    /** Messages the process receives. */
    public static final class Messages {
        public static final String REQUESTED = "ExtensionRequested";
        public static final String WITHDRAWN = "ExtensionWithdrawn";

        private Messages() {}
    }
}
