package vn.ansinh.reporting.report;

import java.time.Instant;

/**
 * What DOLISA pinned to a report.
 *
 * @param submission the submission it was made on
 * @param anchor {@code cell:A2-01}, {@code section:II.A3} or {@code report}
 * @param publishedAt null while the reviewer has not finished
 * @param mustAnswer whether the agency cannot file again before it has answered
 * @param answer empty until the agency answers
 */
public record Remark(
        long id,
        int submission,
        String anchor,
        String content,
        String author,
        Instant at,
        Instant publishedAt,
        boolean mustAnswer,
        String answer,
        String answeredBy,
        Instant answeredAt) {

    /** Whether filing again has to wait for an answer. */
    public boolean unanswered() {
        return mustAnswer && answer.isBlank();
    }
}
