package vn.ansinh.reporting.consolidation;

/** Published, inside the transaction, when a consolidated report was issued and is with the PPC. */
public record ConsolidatedReportSent(ConsolidatedKey key) {}
