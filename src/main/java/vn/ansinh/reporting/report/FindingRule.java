package vn.ansinh.reporting.report;

import java.util.List;

/** One check of a report; other modules add theirs as beans. */
public interface FindingRule {

    /** What it notices in the draft; empty when all is well. */
    List<Finding> check(CheckedReport report);
}
