package vn.ansinh.reporting.directory;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The short name of a body, for example {@code SYT}. It never changes and is part of business keys, file names and the
 * names of groups.
 */
public record AgencyCode(String value) implements Comparable<AgencyCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{1,19}");

    /** An agency of this code would have the groups of the standing agency, of the committee or of the engine. */
    private static final Set<String> RESERVED = Set.of("STANDING", "PPC", "CAMUNDA", "MANAGERS");

    public AgencyCode {
        if (!isValid(value)) {
            throw new ReferenceRefusal("directory.agency.code", value);
        }
    }

    /** Two to twenty capital letters and digits, beginning with a letter, and no reserved word. */
    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches() && !RESERVED.contains(value);
    }

    @Override
    public int compareTo(AgencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
