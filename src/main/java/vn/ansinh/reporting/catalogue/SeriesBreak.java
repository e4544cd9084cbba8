package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import vn.ansinh.reporting.directory.reference.Texts;
import vn.ansinh.reporting.engine.Formats;

/**
 * From a day on, figures are no longer comparable with those of before; or are declared to be, though something else
 * breaks them that day.
 *
 * @param regime whose figures; null for all
 * @param indicator which of them; null for all
 * @param day the first day of what is new
 * @param reasonVi as it continues "không so sánh:", for example {@code địa giới tỉnh thay đổi}
 */
public record SeriesBreak(
        String regime, String indicator, LocalDate day, Kind kind, String reasonVi, String reasonEn, String source) {

    public enum Kind {
        /** The province is another ground. */
        TERRITORY,
        /** Counted by another standard. */
        STANDARD,
        /** Counted in another way. */
        METHOD,
        /** Declared comparable across what breaks the series that day. */
        COMPARABLE
    }

    boolean concerns(String ofRegime, Collection<String> codes) {
        return (regime == null || regime.equals(ofRegime)) && (indicator == null || codes.contains(indicator));
    }

    /** "Không so sánh: địa giới tỉnh thay đổi từ 01/07/2025 (Nghị quyết số 202/2025/QH15)". */
    public String sentence(Locale locale) {
        return Texts.of("catalogue.series.broken", locale, reason(locale), Formats.day(day), source);
    }

    public String reason(Locale locale) {
        return locale.getLanguage().equals("en") ? reasonEn : reasonVi;
    }
}
