package vn.ansinh.reporting.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import vn.ansinh.reporting.document.Document;
import vn.ansinh.reporting.document.DocumentState;

/**
 * A consolidated report as it stands.
 *
 * @param urgent whether the cycle is; its steps have shorter limits then
 * @param document where it stands; a clarification the PPC asks for begins its next round
 * @param figuresVersion counts how often figures were taken in
 * @param figuresAt when they were last
 * @param preparedBy who handed it up last; null before the first time
 * @param receivedBy null until the PPC has received it
 */
public record ConsolidatedReport(
        ConsolidatedKey key,
        String regime,
        String period,
        LocalDate cutOff,
        boolean urgent,
        Document document,
        int figuresVersion,
        Instant figuresAt,
        String preparedBy,
        String receivedBy,
        Instant receivedAt) {

    public DocumentState state() {
        return document.state();
    }

    public int round() {
        return document.round();
    }

    /** Whether its content is frozen. */
    public boolean signed() {
        return state().approved();
    }
}
