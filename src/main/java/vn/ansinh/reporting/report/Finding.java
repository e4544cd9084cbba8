package vn.ansinh.reporting.report;

/**
 * What the automatic check noticed.
 *
 * @param anchor {@code cell:A2-01}, {@code section:I}, {@code difficulty} or {@code report}
 * @param blocking whether the report cannot be filed with it
 * @param key the sentence's key in the message files
 * @param arguments of the sentence
 */
public record Finding(String anchor, boolean blocking, String key, Object... arguments) {

    public static Finding blocking(String anchor, String key, Object... arguments) {
        return new Finding(anchor, true, key, arguments);
    }

    public static Finding warning(String anchor, String key, Object... arguments) {
        return new Finding(anchor, false, key, arguments);
    }
}
