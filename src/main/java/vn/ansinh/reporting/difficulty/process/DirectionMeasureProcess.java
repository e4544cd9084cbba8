package vn.ansinh.reporting.difficulty.process;

/** The names of {@code bpmn/direction-measure.bpmn}. Its business key is the measure's: {@code KK-2021-0007/SYT}. */
public final class DirectionMeasureProcess {

    public static final String KEY = "direction-measure";

    private DirectionMeasureProcess() {}

    /** Elements of the model. */
    public static final class Elements {
        public static final String CARRY_OUT = "Task_CarryOutDirection";

        private Elements() {}
    }

    /** Messages the process receives. */
    public static final class Messages {
        public static final String DIRECTED = "MeasureDirected";
        public static final String WITHDRAWN = "MeasureWithdrawn";

        private Messages() {}
    }
}
