package vn.ansinh.reporting.catalogue;

import java.time.Instant;
import java.util.Locale;

/**
 * Something the reference data say without a source.
 *
 * @param about the kind of file it stands in, as such files are called: {@code regime-bodies}
 * @param regime null for what belongs to no regime
 * @param code of the body, figure, regime it is said of
 * @param field the column
 * @param source what it was concluded from
 * @param confirmedBy who has confirmed it, when, and by what; null together while nobody has
 */
record ToConfirm(
        long id,
        String about,
        String regime,
        String code,
        String field,
        String whatVi,
        String whatEn,
        String source,
        String confirmedBy,
        Instant confirmedAt,
        String confirmedWith) {

    /** As a file says it. */
    record Said(String about, String regime, String code, String field, String whatVi, String whatEn, String source) {

        String key() {
            return about + (regime == null ? " " : " " + regime + " ") + code + " " + field;
        }
    }

    Said said() {
        return new Said(about, regime, code, field, whatVi, whatEn, source);
    }

    String what(Locale locale) {
        return locale.getLanguage().equals("en") ? whatEn : whatVi;
    }

    boolean open() {
        return confirmedBy == null;
    }
}
