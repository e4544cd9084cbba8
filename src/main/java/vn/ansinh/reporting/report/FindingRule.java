package vn.ansinh.reporting.report;

import java.util.List;
import vn.ansinh.reporting.document.Check;
import vn.ansinh.reporting.document.Finding;

/** Checks of a report that belong together; other modules add theirs as beans. */
public interface FindingRule {

    /** All that it checks, for the page that lists it. */
    List<Check> checks();

    /** What it notices in the draft; empty when all is well. */
    List<Finding> check(CheckedReport report);
}
