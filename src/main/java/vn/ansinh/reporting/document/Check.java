package vn.ansinh.reporting.document;

/**
 * One thing that is checked in every document of a kind. Its words stand in the message files: the sentence about what
 * was found under {@code key}, the rule itself under {@code key.rule}, and where it comes from under {@code key.source}.
 *
 * @param blocking whether a document cannot be handed on with it
 */
public record Check(String key, boolean blocking) {

    /** What is missing: a document cannot be handed on with it. Of a report it looks at the draft and its plan only. */
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
     * @param anchor the place in the document: {@code cell:A2-01}, {@code section:I}, {@code task:3}, {@code report}
     * @param arguments of the sentence
     */
    public Finding at(String anchor, Object... arguments) {
        return new Finding(anchor, this, arguments);
    }
}
