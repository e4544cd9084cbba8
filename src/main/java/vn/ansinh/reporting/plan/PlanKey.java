package vn.ansinh.reporting.plan;

/**
 * What people call an agency's plan: {@code KH/SYT}.
 *
 * @param agency the code of the agency whose plan it is
 */
public record PlanKey(String agency) {

    private static final String PREFIX = "KH/";

    /** @throws IllegalArgumentException when the text is no plan's key */
    public static PlanKey parse(String text) {
        if (text == null || !text.matches(PREFIX + "[A-Z][A-Z0-9]{1,19}")) {
            throw new IllegalArgumentException("Not the key of a plan: " + text);
        }
        return new PlanKey(text.substring(PREFIX.length()));
    }

    /** For addresses and file names: {@code KH-SYT}. */
    public String slug() {
        return toString().replace('/', '-');
    }

    /** The key of a version as a document: {@code KH/SYT#2}. */
    String document(int version) {
        return this + "#" + version;
    }

    @Override
    public String toString() {
        return PREFIX + agency;
    }
}
