package vn.ansinh.reporting.cycle;

import java.time.Instant;
import java.util.List;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.Obligations;

/**
 * What a letter of urging says, in canonical form: frozen with its leader's approval, so that it is the letter he signed
 * whatever the agencies send afterwards.
 *
 * @param agencies codes of those it goes to
 * @param words what the coordinator adds of his own; empty for nothing
 * @param to the same agencies as the letter names them; null in what was frozen before this was kept
 * @param asked the letter that asked for the reports; null when they were asked for without one
 */
record UrgingContent(String key, String cycle, List<String> agencies, String words, List<Urged> to, String asked) {

    /**
     * One of those it goes to.
     *
     * @param dueBefore its report, or the completion of it, was due before this instant
     * @param submissions how many had come by then; after the first, what has not come is a completion
     */
    record Urged(String agency, String name, Instant dueBefore, int submissions) {

        static Urged of(AgencyReport report, Obligations obligations) {
            return new Urged(report.agency(), report.agencyName(), obligations.workDue(report), report.submissions());
        }

        /** One that is asked for its report, of which nothing has come. */
        static Urged asked(AgencyReport report) {
            return new Urged(report.agency(), report.agencyName(), report.dueBefore(), 0);
        }

        boolean completion() {
            return submissions > 0;
        }
    }
}
