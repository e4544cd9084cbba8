package vn.ansinh.reporting.document;

import java.util.Arrays;
import java.util.Optional;
import vn.ansinh.reporting.engine.Texts;

/**
 * What a letter is called, and in which of its registers an agency enters it (Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục
 * III: the kinds that agencies send each other, with their abbreviations).
 */
public enum LetterKind {
    /** Báo cáo. */
    REPORT("BC"),
    /** Kế hoạch. */
    PLAN("KH"),
    /** Tờ trình. */
    SUBMISSION("TTr"),
    /** Thông báo. */
    NOTICE("TB"),
    /** Quyết định. */
    DECISION("QĐ"),
    /** Chỉ thị. */
    DIRECTIVE("CT"),
    /** Hướng dẫn. */
    GUIDELINES("HD"),
    /** Chương trình. */
    PROGRAMME("CTr"),
    /** Công điện. */
    DISPATCH("CĐ"),
    /** Công văn: its symbol names no kind and begins with whose it is. */
    OFFICIAL_LETTER("");

    private final String abbreviation;

    LetterKind(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    /** With which the symbol begins; empty for an official letter. */
    public String abbreviation() {
        return abbreviation;
    }

    /** As an agency's letters of the kind carry it, {@code BC-SYT}; of an official letter the agency alone. */
    public String symbol(String documentAbbreviation) {
        return abbreviation.isEmpty() ? documentAbbreviation : abbreviation + "-" + documentAbbreviation;
    }

    /** Its name in the language of the installation: Tờ trình. */
    public String title(Texts texts) {
        return texts.of("document.letter.kind." + this);
    }

    /**
     * What the symbol says. One thing it cannot tell: the Provincial Inspectorate abbreviates itself as submissions are,
     * so an official letter of its own, {@code TTr-VP}, reads as a submission.
     *
     * @param symbol {@code TTr-SLĐTBXH} or {@code SLĐTBXH-BTXH}
     */
    public static LetterKind of(String symbol) {
        int dash = symbol.indexOf('-');
        return Arrays.stream(values())
                .filter(kind -> dash > 0 && kind.abbreviation.equals(symbol.substring(0, dash)))
                .findFirst()
                .orElse(OFFICIAL_LETTER);
    }

    /** The kind of this abbreviation, however it is written. */
    static Optional<LetterKind> abbreviated(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.abbreviation.equalsIgnoreCase(text))
                .findFirst();
    }
}
