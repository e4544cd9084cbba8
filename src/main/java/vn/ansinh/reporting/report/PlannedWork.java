package vn.ansinh.reporting.report;

import java.time.Instant;
import java.util.List;

/** Lets the module of the plans bring the tasks an agency has planned into its reports, and keep how they stand. */
public interface PlannedWork {

    /** As they are marked in the draft of this report, in the order of the plan; empty where it asks for none. */
    List<PlannedTask> of(AgencyReport report);

    /**
     * Marks a task in the draft. The caller has checked who does it.
     *
     * @param marked its version is the one the person saw
     * @return whether the mark still had that version
     */
    boolean mark(AgencyReport report, PlannedTask marked, String actor, Instant at);
}
