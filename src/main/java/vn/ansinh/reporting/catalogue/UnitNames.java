package vn.ansinh.reporting.catalogue;

import java.util.Map;
import vn.ansinh.reporting.engine.EnglishWords;

/** English words for the units of indicators, from {@code reference/units_en.tsv}; the catalogue has the Vietnamese ones. */
final class UnitNames {

    private static final Map<String, String> ENGLISH = EnglishWords.of("/reference/units_en.tsv");

    private UnitNames() {}

    /** @return the same unit where the file does not have it */
    static String inEnglish(String unit) {
        return ENGLISH.getOrDefault(unit, unit);
    }
}
