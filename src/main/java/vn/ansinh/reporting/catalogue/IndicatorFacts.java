package vn.ansinh.reporting.catalogue;

import java.util.Locale;

/**
 * What every list of figures says of an indicator, in the reader's language.
 *
 * @param computed a ratio: shown, never typed
 * @param numerator the code of a ratio's upper side; null of others, like the lower
 */
public record IndicatorFacts(
        String code,
        String area,
        String name,
        String unit,
        String type,
        String timeAxis,
        boolean computed,
        String numerator,
        String denominator) {

    public static IndicatorFacts of(Indicator indicator, Locale locale) {
        return new IndicatorFacts(
                indicator.code(),
                indicator.area(),
                indicator.name(locale),
                indicator.unit(locale),
                indicator.type().name(),
                indicator.timeAxis().name(),
                !indicator.typed(),
                indicator.numerator(),
                indicator.denominator());
    }

    /** As it was signed. */
    public IndicatorFacts in(String signedArea, String signedUnit) {
        return new IndicatorFacts(code, signedArea, name, signedUnit, type, timeAxis, computed, numerator, denominator);
    }
}
