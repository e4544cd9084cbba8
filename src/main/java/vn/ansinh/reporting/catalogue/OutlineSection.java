package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;

/**
 * A section that a regime's reports have from day to day.
 *
 * @param code the number it is called by, {@code I}
 * @param document which reports have it
 * @param hintVi what stands above it for whoever writes it; null where nothing does, likewise in English
 * @param required whether a report without it cannot be handed on; of areas at least one is wanted
 * @param maxLength of characters; null for the program's own limit
 * @param position its place among the regime's sections, as the file has them
 */
public record OutlineSection(
        String regime,
        String code,
        Document document,
        Kind kind,
        String titleVi,
        String titleEn,
        String hintVi,
        String hintEn,
        boolean required,
        Integer maxLength,
        int position,
        LocalDate validFrom,
        LocalDate validTo)
        implements SaidOfRegime {

    /** Letters and digits: a dot parts it from an area. */
    static final String CODE = "[A-Z0-9]{1,10}";

    /** The reports a section stands in. */
    public enum Document {
        /** What a body sends. */
        REPORT,
        /** What the standing agency makes of all of them. */
        CONSOLIDATED,
        BOTH;

        boolean includes(Document asked) {
            return this == asked || this == BOTH;
        }

        boolean meets(Document other) {
            return this == BOTH || other == BOTH || this == other;
        }
    }

    /** What the program does with a section. */
    public enum Kind {
        /** Leading and organising the work: what belongs to no area, and of a consolidated report who has reported. */
        GENERAL,
        /** One section for each area of the regime. */
        AREAS,
        /** Difficulties stand in it by themselves, with where they are. */
        DIFFICULTY,
        /** Words, and nothing else. */
        TEXT
    }

    @Override
    public String key() {
        return regime + " " + code + " " + document;
    }
}
