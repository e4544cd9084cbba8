package vn.ansinh.reporting.report;

import java.util.Collection;

/** The submission of a report that DOLISA has accepted. */
public record AcceptedSubmission(ReportKey key, int number) {

    /** For a statement that takes many of them: their keys. */
    public static String[] keys(Collection<AcceptedSubmission> submissions) {
        return submissions.stream().map(submission -> submission.key.toString()).toArray(String[]::new);
    }

    /** Their numbers, in the order of their keys. */
    public static Integer[] numbers(Collection<AcceptedSubmission> submissions) {
        return submissions.stream().map(AcceptedSubmission::number).toArray(Integer[]::new);
    }
}
