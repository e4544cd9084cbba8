package vn.ansinh.reporting.monitoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.ReferenceRefusal;

/**
 * What the key of an instance says in words: {@code KL92/2021-H1/SYT} is the health department's report of the first half of
 * 2021, {@code KH/SYT#2} the second version of its plan.
 *
 * @param agency its name; empty where the key names none
 * @param period its name; empty where the key names none
 */
record CockpitReference(String agency, String period) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}(?:-|$)");

    /**
     * @param key null for an instance that is about nothing in particular, as the daily round is
     * @param agencies names by code
     */
    static CockpitReference of(String key, Map<String, String> agencies, Locale locale) {
        String[] parts = key == null ? new String[0] : key.replaceAll("#.*", "").split("/");
        return new CockpitReference(
                first(parts, part -> Optional.ofNullable(agencies.get(part))),
                first(parts, part -> period(part, locale)));
    }

    /** The names of all bodies there were and are; of one that was renamed the last. */
    static Map<String, String> names(Iterable<Agency> agencies, Locale locale) {
        return StreamSupport.stream(agencies.spliterator(), false)
                .collect(Collectors.toMap(
                        agency -> agency.code().value(), agency -> agency.name(locale), (before, now) -> now));
    }

    private static Optional<String> period(String text, Locale locale) {
        if (!YEAR.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Period.parse(text).label(locale));
        } catch (ReferenceRefusal e) {
            // Another part of the key that begins with a year.
            return Optional.empty();
        }
    }

    private static String first(String[] parts, Function<String, Optional<String>> words) {
        return Arrays.stream(parts)
                .map(words)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }
}
