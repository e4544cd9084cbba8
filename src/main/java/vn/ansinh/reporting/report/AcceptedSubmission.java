package vn.ansinh.reporting.report;

/** The submission of a report that DOLISA has accepted. */
public record AcceptedSubmission(ReportKey key, int number) {}
