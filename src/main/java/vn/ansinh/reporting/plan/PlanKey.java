package vn.ansinh.reporting.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people call an agency's plan: {@code KH/SYT}.
 *
 * @param series the regime's word for its plans, {@link vn.ansinh.reporting.catalogue.Regime#planSeries}
 * @param agency the code of the agency whose plan it is
 */
public record PlanKey(String series, String agency) {

    private static final Pattern FORM = Pattern.compile("(KH(?:-[A-Z0-9]+)?)/([A-Z][A-Z0-9]{1,19})");

    /** @throws IllegalArgumentException when the text is no plan's key */
    public static PlanKey parse(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not the key of a plan: " + text);
        }
        return new PlanKey(form.group(1), form.group(2));
    }

    /** Whether the text has the form of one. */
    static boolean is(String text) {
        return FORM.matcher(text).matches();
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
        return series + "/" + agency;
    }
}
