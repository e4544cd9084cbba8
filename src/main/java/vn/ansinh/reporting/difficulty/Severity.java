package vn.ansinh.reporting.difficulty;

/** How much a difficulty hurts; with the area it decides the limits of every wait. */
public enum Severity {
    NORMAL,
    SERIOUS,
    URGENT
}
