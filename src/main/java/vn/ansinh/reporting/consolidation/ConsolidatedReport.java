package vn.ansinh.reporting.consolidation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A consolidated report as it stands.
 *
 * @param urgent whether the cycle is; its steps have shorter limits then
 * @param figuresVersion counts how often figures were taken in
 * @param figuresAt when they were last
 * @param round counts how often it was made; a clarification the PPC asks for begins the next round
 * @param preparedBy who handed it up last; null before the first time
 * @param receivedBy null until the PPC has received it
 */
public record ConsolidatedReport(
        ConsolidatedKey key,
        String regime,
        String period,
        LocalDate cutOff,
        boolean urgent,
        ConsolidatedState state,
        int figuresVersion,
        Instant figuresAt,
        int round,
        String preparedBy,
        String receivedBy,
        Instant receivedAt) {}
