package vn.ansinh.reporting.report;

/**
 * A difficulty as the report tells it.
 *
 * @param area {@code A0} … {@code A8}
 * @param proposal what the agency asks for, and from whom
 */
public record DifficultyEntry(String area, String description, String cause, String proposal) {}
