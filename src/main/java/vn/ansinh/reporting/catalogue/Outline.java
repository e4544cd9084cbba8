package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ansinh.reporting.catalogue.OutlineSection.Document;
import vn.ansinh.reporting.catalogue.OutlineSection.Kind;

/**
 * The sections of one kind of report, in their order.
 *
 * @param parts what is written in, and the headings of what is written area by area
 */
public record Outline(List<Part> parts) {

    /** The area of what belongs to none: it has no section of its own. */
    public static final String GENERAL_AREA = "A0";

    /**
     * A section or a heading.
     *
     * @param code {@code I}; of an area {@code II.A3}
     * @param area the area it is about; null for all others and for the heading of the areas
     * @param maxLength of characters; null for the program's own limit
     */
    public record Part(String code, Kind kind, String area, Words words, boolean required, Integer maxLength) {

        /** Whether it only stands above the sections of the areas. */
        public boolean heading() {
            return kind == Kind.AREAS && area == null;
        }

        /** "I. Công tác chỉ đạo", of an area its name alone. */
        public String title(Locale locale) {
            String title = english(locale) ? words.titleEn : words.titleVi;
            return area == null ? code + ". " + title : title;
        }

        /** What is to be observed; null where nothing is. */
        public String hint(Locale locale) {
            return english(locale) ? words.hintEn : words.hintVi;
        }

        /** By what an area's section is called below its heading: {@code 3} of {@code A3}. */
        public String number() {
            return area == null ? code : area.replaceFirst("^[A-Z](?=[0-9]+$)", "");
        }

        private static boolean english(Locale locale) {
            return locale.getLanguage().equals("en");
        }
    }

    /**
     * How a section is called.
     *
     * @param titleVi without its number
     * @param hintVi what is to be observed; null where nothing is, likewise in English
     */
    public record Words(String titleVi, String titleEn, String hintVi, String hintEn) {}

    /** No words are asked for. */
    public static final Outline NONE = new Outline(List.of());

    public Outline {
        parts = List.copyOf(parts);
    }

    /** Of a regime on a day. */
    static Outline of(List<OutlineSection> sections, List<Area> areas, Document document, LocalDate on) {
        var parts = new ArrayList<Part>();
        for (OutlineSection section : sections) {
            if (section.document().includes(document) && section.validOn(on)) {
                parts.add(new Part(
                        section.code(),
                        section.kind(),
                        null,
                        words(section, section.titleVi(), section.titleEn()),
                        section.required(),
                        section.maxLength()));
                if (section.kind() == Kind.AREAS) {
                    areas.stream()
                            .filter(area -> !area.code().equals(GENERAL_AREA))
                            .forEach(area -> parts.add(ofArea(section, area)));
                }
            }
        }
        return new Outline(parts);
    }

    private static Part ofArea(OutlineSection section, Area area) {
        return new Part(
                section.code() + "." + area.code(),
                Kind.AREAS,
                area.code(),
                words(section, area.nameVi(), area.nameEn()),
                section.required(),
                section.maxLength());
    }

    private static Words words(OutlineSection section, String titleVi, String titleEn) {
        return new Words(titleVi, titleEn, section.hintVi(), section.hintEn());
    }

    /** Those that are written in. */
    public List<Part> sections() {
        return parts.stream().filter(part -> !part.heading()).toList();
    }

    /** The section or heading of that code. */
    public Optional<Part> find(String code) {
        return parts.stream().filter(part -> part.code().equals(code)).findFirst();
    }

    /** The first section of a kind; of areas the first area. */
    public Optional<Part> first(Kind kind) {
        return of(kind).findFirst();
    }

    public boolean is(String code, Kind kind) {
        return of(kind).anyMatch(part -> part.code().equals(code));
    }

    private Stream<Part> of(Kind kind) {
        return sections().stream().filter(part -> part.kind() == kind);
    }

    /** Where the words about an area belong; those of no area to what is general. */
    public Optional<Part> forArea(String area) {
        return area.equals(GENERAL_AREA)
                ? first(Kind.GENERAL)
                : of(Kind.AREAS).filter(part -> part.area().equals(area)).findFirst();
    }

    /** The heading a section stands below; empty for one that stands for itself. */
    public Optional<Part> headingOf(String code) {
        int dot = code.indexOf('.');
        return dot < 0 ? Optional.empty() : find(code.substring(0, dot));
    }

    /** The title of the heading a section stands below; null where there is none. */
    public String headingOf(String code, Locale locale) {
        return headingOf(code).map(part -> part.title(locale)).orElse(null);
    }

    /** How a section is called; its code where the outline does not know it. */
    public String title(String code, Locale locale) {
        return find(code).map(part -> part.title(locale)).orElse(code);
    }
}
