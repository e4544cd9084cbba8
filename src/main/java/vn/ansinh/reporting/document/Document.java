package vn.ansinh.reporting.document;

import java.time.LocalDate;
import vn.ansinh.reporting.engine.IllegalTransition;

/**
 * The head of a document: where it stands. What it says is its module's. A step makes the next head of one; nothing has
 * happened until {@link Documents} has written it.
 *
 * @param key what its files, rounds, notes and changes are kept by: {@code KH/SYT#2}, {@code KL92/2021-H1/SYT}
 * @param holder the agency whose people have the tasks; null where it is whoever is the standing agency
 * @param round which it is in, from 1: what comes back begins the next
 * @param completionDue by when a requested completion is due; null when none is requested
 * @param instanceId of its process; null before it is worked on, and where its module finds it by the business key
 */
public record Document(
        String key, String holder, DocumentState state, int round, LocalDate completionDue, String instanceId) {

    /** A new one, in its first round. */
    public static Document begun(String key, String holder, DocumentState state) {
        return new Document(key, holder, state, 1, null, null);
    }

    /** @throws IllegalTransition when the step is not one from here */
    public void require(DocumentState next) {
        if (!state.next().contains(next)) {
            throw new IllegalTransition(key, state, next);
        }
    }

    /**
     * A step on within the round; what was asked to be completed is done once it is sent.
     *
     * @throws IllegalTransition when the step is not one from here
     */
    public Document to(DocumentState next) {
        require(next);
        LocalDate due = next == DocumentState.UNDER_REVIEW ? null : completionDue;
        return new Document(key, holder, next, round, due, instanceId);
    }

    /** Sent by the clerk who numbers it, after the approval. */
    public Document sent() {
        if (state != DocumentState.ISSUING) {
            throw new IllegalTransition(key, state, DocumentState.UNDER_REVIEW);
        }
        return to(DocumentState.UNDER_REVIEW);
    }

    /** Back to those who write it, within the round: never from those it was sent to. */
    public Document backToDraft() {
        if (state == DocumentState.UNDER_REVIEW) {
            throw new IllegalTransition(key, state, DocumentState.DRAFTING);
        }
        return to(completionDue == null ? DocumentState.DRAFTING : DocumentState.RETURNED);
    }

    /** Back from those it was sent to: the next round begins. */
    public Document reopened() {
        return nextRound(DocumentState.DRAFTING, null);
    }

    /** Back from those it was sent to, to be completed by a day. */
    public Document returned(LocalDate due) {
        return nextRound(DocumentState.RETURNED, due);
    }

    Document runBy(String instance) {
        return new Document(key, holder, state, round, completionDue, instance);
    }

    Document heldBy(String successor) {
        return new Document(key, successor, state, round, completionDue, instanceId);
    }

    private Document nextRound(DocumentState next, LocalDate due) {
        if (state != DocumentState.UNDER_REVIEW) {
            throw new IllegalTransition(key, state, next);
        }
        return new Document(key, holder, next, round + 1, due, instanceId);
    }
}
