package vn.ansinh.reporting.difficulty.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** The names of {@code bpmn/difficulty-escalation.bpmn}. Its business key is the case's. */
public final class DifficultyEscalationProcess {

    public static final String KEY = "difficulty-escalation";

    private DifficultyEscalationProcess() {}

    /** Elements of the model. */
    public static final class Elements {
        public static final String APPROVE = "Task_ApproveDifficulty";
        public static final String CLARIFY = "Task_ClarifyDifficulty";
        public static final String TRIAGE = "Task_TriageDifficulty";
        public static final String GIVE_OPINION = "Task_GiveOpinion";
        public static final String APPROVE_ESCALATION = "Task_ApproveEscalation";
        public static final String ISSUE_ESCALATION = "Task_IssueEscalation";
        public static final String DRAFT_DIRECTION = "Task_DraftDirection";
        public static final String GIVE_DIRECTION = "Task_GiveDirection";
        public static final String ISSUE_DIRECTION = "Task_IssueDirection";
        public static final String TRACK_PROPOSAL = "Task_TrackProposal";
        public static final String CONFIRM = "Task_ConfirmResolution";

        /** What the raiser's people do. */
        public static final Set<String> OF_THE_RAISER = Set.of(APPROVE, CLARIFY, CONFIRM);

        private Elements() {}
    }

    /** Messages the process receives. */
    public static final class Messages {
        public static final String RAISED = "DifficultyRaised";
        public static final String OPINION_NO_LONGER_AWAITED = "OpinionNoLongerAwaited";
        public static final String LEAD_ANSWERED = "LeadAnswered";
        public static final String UNMERGED = "DifficultyUnmerged";
        public static final String MEASURES_CARRIED_OUT = "MeasuresCarriedOut";
        public static final String WITHDRAWN = "DifficultyWithdrawn";

        private Messages() {}
    }

    /** Variables: decisions of gateways only, always written just before the gateway reads them. */
    public static final class Variables {
        /** Boolean: the PPC's office asked for the opinion, and not the standing agency. */
        public static final String PPC_ASKED = "ppcAsked";

        /** Boolean: the direction names agencies. */
        public static final String AGENCIES_DIRECTED = "agenciesDirected";

        /** Boolean: the direction goes to a ministry. */
        public static final String MINISTRY_ASKED = "ministryAsked";

        private Variables() {}
    }

    static String key(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }

    static String key(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
