package vn.ansinh.reporting.consolidation;

import java.util.List;
import vn.ansinh.reporting.document.CanonicalJson;

/**
 * What a section can be written from: whose reports there are, a figure of the province in a sentence, or what one agency
 * wrote there.
 *
 * @param source the indicator's code, the key of the agency's report, or {@link #REPORTS}
 * @param title what the figure is called, or the agency
 * @param submission of the agency's report; null for all others
 * @param text as it is now; empty where there is nothing any more
 * @param notes why a sentence does not say more
 */
record Piece(
        String section, Kind kind, String source, String title, Integer submission, String text, List<String> notes) {

    /** The source of what is said of the reports themselves. */
    static final String REPORTS = "reports";

    enum Kind {
        REPORTS,
        FIGURE,
        AGENCY
    }

    /** What was decided about one: it is in the text, or will not be. */
    enum Decision {
        USED,
        SKIPPED
    }

    /**
     * A decision that was kept.
     *
     * @param content the piece as it was then
     * @param version counts the decisions
     */
    record Mark(String section, String source, Decision state, String content, int version) {}

    /** Whether a text has it word for word, at the beginning of a sentence or within one. */
    static boolean in(String content, String text) {
        return !text.isBlank() && (content.contains(text) || content.contains(FigureSentences.small(text)));
    }

    /** By which one says that he has seen just this. */
    String seal() {
        return CanonicalJson.sha256(text).substring(0, 16);
    }
}
