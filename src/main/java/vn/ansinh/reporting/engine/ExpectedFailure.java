package vn.ansinh.reporting.engine;

/**
 * A failure that is bound to happen now and then and is tried again or answered: its message tells all there is to know,
 * and it is logged as that one line, without a stack trace ({@link FailuresInOneLine}). For exceptions.
 */
public interface ExpectedFailure {

    /** One line: what has failed, of what, and why. */
    String getMessage();
}
