package vn.ansinh.reporting.report;

/**
 * One thing that is checked in every report. Its words stand in the message files: the sentence about what was found
 * under {@code key}, the rule itself under {@code key.rule}, and where it comes from under {@code key.source}.
 *
 * @param blocking whether a report cannot be filed with it
 */
public record Check(String key, boolean blocking) {

    /**
     * What is missing: a report cannot be filed with it. It looks at the draft and its plan only ({@link
     * Contents#hindrances}).
     */
    public static Check blocking(String key) {
        return new Check(key, true);
    }

    /** What looks wrong: shown to everybody on the way. */
    public static Check warning(String key) {
        return new Check(key, false);
    }

    /**
     * It was found.
     *
     * @param anchor {@code cell:A2-01}, {@code section:I}, {@code difficulty} or {@code report}
     * @param arguments of the sentence
     */
    public Finding at(String anchor, Object... arguments) {
        return new Finding(anchor, this, arguments);
    }
}
