package vn.ansinh.reporting.difficulty;

import java.util.EnumSet;
import java.util.Set;
import vn.ansinh.reporting.engine.IllegalTransition;

/** Where a difficulty stands. */
public enum DifficultyState {
    APPROVING,
    CLARIFYING,
    TRIAGE,
    OPINION,
    /** Waits for the answer to another case. */
    MERGED,
    ESCALATION_APPROVING,
    ESCALATION_ISSUING,
    DIRECTION_DRAFTING,
    DIRECTION_GIVING,
    DIRECTION_ISSUING,
    CARRYING_OUT,
    /** Beyond the province's competence: a ministry has it. */
    AT_MINISTRY,
    /** Answered; the raiser says whether that resolves it. */
    CONFIRMING,
    RESOLVED,
    WITHDRAWN;

    private static final Set<DifficultyState> COMMITTEE =
            EnumSet.of(DIRECTION_DRAFTING, DIRECTION_GIVING, DIRECTION_ISSUING, AT_MINISTRY);

    /** Whether something is still to be done. */
    public boolean open() {
        return this != RESOLVED && this != WITHDRAWN;
    }

    /** Whether it waits for the PPC, or through it for a ministry. */
    public boolean withCommittee() {
        return COMMITTEE.contains(this);
    }

    /** Whether the answer is still to come, so that another case may wait for it. */
    public boolean answerAwaited() {
        return open() && this != MERGED && this != CONFIRMING;
    }

    Set<DifficultyState> next() {
        Set<DifficultyState> next = switch (this) {
            case APPROVING -> EnumSet.of(TRIAGE, CLARIFYING);
            case CLARIFYING -> EnumSet.of(APPROVING);
            case TRIAGE -> EnumSet.of(CONFIRMING, OPINION, MERGED, ESCALATION_APPROVING, CLARIFYING);
            case OPINION -> EnumSet.of(TRIAGE, DIRECTION_DRAFTING);
            case MERGED -> EnumSet.of(CONFIRMING, TRIAGE);
            case ESCALATION_APPROVING -> EnumSet.of(ESCALATION_ISSUING, TRIAGE);
            case ESCALATION_ISSUING -> EnumSet.of(DIRECTION_DRAFTING);
            case DIRECTION_DRAFTING -> EnumSet.of(DIRECTION_GIVING, OPINION, TRIAGE);
            case DIRECTION_GIVING -> EnumSet.of(DIRECTION_ISSUING, DIRECTION_DRAFTING);
            case DIRECTION_ISSUING -> EnumSet.of(CARRYING_OUT, AT_MINISTRY, CONFIRMING);
            case CARRYING_OUT, AT_MINISTRY -> EnumSet.of(CONFIRMING);
            case CONFIRMING -> EnumSet.of(RESOLVED, TRIAGE);
            case RESOLVED, WITHDRAWN -> EnumSet.noneOf(DifficultyState.class);
        };
        if (open()) {
            next.add(WITHDRAWN);
        }
        return next;
    }

    /**
     * @return the state after the step
     * @throws IllegalTransition when the step is not one from here
     */
    DifficultyState to(DifficultyState next) {
        if (!next().contains(next)) {
            throw new IllegalTransition("A difficulty", this, next);
        }
        return next;
    }
}
