package vn.ansinh.reporting.engine;

import java.io.Serial;

/**
 * A step that does not lead on from where something stands. Where two take the same step at once it is the second's, who
 * came too late; otherwise it is a fault of ours.
 */
public class IllegalTransition extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    public IllegalTransition(String what, Enum<?> from, Enum<?> to) {
        super(what + " cannot go from " + from + " to " + to);
    }
}
