package vn.ansinh.reporting.document;

import java.util.List;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/**
 * What the automatic check noticed.
 *
 * @param anchor the place in the document: {@code cell:A2-01}, {@code section:I}, {@code task:3}, {@code report}
 * @param check what was checked
 * @param arguments of its sentence
 */
public record Finding(String anchor, Check check, Object... arguments) {

    /** Whether the document cannot be handed on with it. */
    public boolean blocking() {
        return check.blocking();
    }

    /**
     * Lets nothing pass that something hinders.
     *
     * @param refusal takes how many there are, and the sentence of the first
     * @throws Refusal at the place of the first
     */
    public static void refuseAny(List<Finding> hindrances, String refusal, Texts texts) {
        if (!hindrances.isEmpty()) {
            Finding first = hindrances.get(0);
            throw Refusal.invalid(first.anchor, refusal, hindrances.size(), texts.of(first.key(), first.arguments));
        }
    }

    /** The sentence's key in the message files. */
    public String key() {
        return check.key();
    }
}
