package vn.ansinh.reporting.catalogue;

/** Regimes, or what bodies do under them, are others than before; published inside the importing transaction. */
public record RegimesChanged() {}
