package vn.ansinh.reporting.catalogue;

/** There are other regimes than before; published inside the importing transaction. */
public record RegimesChanged() {}
