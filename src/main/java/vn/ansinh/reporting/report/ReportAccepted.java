package vn.ansinh.reporting.report;

/** Published, in its own transaction after the acceptance, when DOLISA has accepted an agency's report. */
public record ReportAccepted(ReportKey key, int submission) {}
