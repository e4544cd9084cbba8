package vn.ansinh.reporting.report;

/**
 * What the automatic check noticed.
 *
 * @param anchor {@code cell:A2-01}, {@code section:I}, {@code difficulty} or {@code report}
 * @param check what was checked
 * @param arguments of its sentence
 */
public record Finding(String anchor, Check check, Object... arguments) {

    /** Whether the report cannot be filed with it. */
    public boolean blocking() {
        return check.blocking();
    }

    /** The sentence's key in the message files. */
    public String key() {
        return check.key();
    }
}
