package vn.ansinh.reporting.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import vn.ansinh.reporting.directory.ReferenceRefusal;

/** The kinds of reference file, in the order in which they are imported: a later one refers to earlier ones. */
public enum DataSet {
    REGIMES,
    REGIME_WORDS,
    AREAS,
    OUTLINE,
    AGENCIES,
    OFFICIAL_CODES,
    REGIME_BODIES,
    HOLIDAYS,
    PERIOD_RULES,
    TERRITORIES,
    INDICATORS,
    LIMITS,
    SERIES_BREAKS,
    REORGANISATION,
    TO_CONFIRM;

    /**
     * The kinds whose rows a file of this kind names. While one of these is wrong, what is said about this one would be
     * about what is missing there.
     */
    Set<DataSet> restsOn() {
        return switch (this) {
            case REGIMES, AGENCIES, HOLIDAYS, TERRITORIES -> Set.of();
            case REGIME_WORDS, AREAS, OUTLINE, PERIOD_RULES -> Set.of(REGIMES);
            case OFFICIAL_CODES -> Set.of(AGENCIES);
            case REGIME_BODIES -> Set.of(REGIMES, AREAS, AGENCIES, OFFICIAL_CODES);
            case INDICATORS -> Set.of(REGIMES, AREAS, AGENCIES, OFFICIAL_CODES, REGIME_BODIES);
            case LIMITS -> Set.of(REGIMES, AREAS);
            case SERIES_BREAKS -> Set.of(REGIMES, AREAS, INDICATORS);
            case REORGANISATION -> Set.of(REGIMES, AREAS, AGENCIES, OFFICIAL_CODES, REGIME_BODIES, INDICATORS);
            case TO_CONFIRM -> Set.of(REGIMES, AREAS, AGENCIES, INDICATORS);
        };
    }

    /** As files of this kind begin: {@code period-rules}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of a file by its name: {@code agencies-2025.csv} holds agencies.
     *
     * @throws ReferenceRefusal when the name begins with no kind
     */
    public static DataSet of(String fileName) {
        return Arrays.stream(values())
                .filter(kind -> fileName.equals(kind.fileName() + ".csv") || fileName.startsWith(kind.fileName() + "-"))
                .findFirst()
                .orElseThrow(() -> new ReferenceRefusal("catalogue.import.fileName", fileName));
    }
}
