package vn.ansinh.reporting.consolidation;

/** Published, inside the transaction, when the figures of a cycle are taken in for the first time. */
public record ConsolidationBegun(String cycleKey) {}
