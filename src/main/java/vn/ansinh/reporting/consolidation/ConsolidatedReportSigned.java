package vn.ansinh.reporting.consolidation;

/** Published, inside the transaction, when a leader of the standing agency has signed a consolidated report. */
public record ConsolidatedReportSigned(ConsolidatedKey key) {}
