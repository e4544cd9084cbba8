package vn.ansinh.reporting.catalogue;

/** A module whose work follows from a regime that is in service: once it has opened some, the first period stands. */
public interface OpenedWork {

    boolean anyOf(String regime);
}
