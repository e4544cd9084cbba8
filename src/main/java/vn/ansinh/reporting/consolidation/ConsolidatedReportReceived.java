package vn.ansinh.reporting.consolidation;

/** Published, inside the transaction, when the PPC has received a consolidated report. */
public record ConsolidatedReportReceived(ConsolidatedKey key) {}
