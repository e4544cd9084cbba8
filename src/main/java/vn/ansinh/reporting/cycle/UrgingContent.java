package vn.ansinh.reporting.cycle;

import java.time.Instant;
import java.util.List;
import vn.ansinh.reporting.report.AgencyReport;

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
     * @param dueBefore its report was due before this instant
     */
    record Urged(String agency, String name, Instant dueBefore) {

        static Urged of(AgencyReport report) {
            return new Urged(report.agency(), report.agencyName(), report.dueBefore());
        }
    }
}
