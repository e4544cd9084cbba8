package vn.ansinh.reporting.report;

import java.util.Objects;

/**
 * A difficulty as the report tells it; what is not told is empty, never null.
 *
 * @param area {@code A0} … {@code A8}
 * @param proposal what the agency asks for, and from whom
 */
public record DifficultyEntry(String area, String description, String cause, String proposal) {

    public DifficultyEntry {
        area = Objects.toString(area, "");
        description = Objects.toString(description, "");
        cause = Objects.toString(cause, "");
        proposal = Objects.toString(proposal, "");
    }
}
