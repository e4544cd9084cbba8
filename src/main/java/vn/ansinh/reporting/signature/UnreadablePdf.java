package vn.ansinh.reporting.signature;

import java.io.Serial;

/** A file that no reader of PDF opens. */
final class UnreadablePdf extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadablePdf(Throwable cause) {
        super(cause.toString(), cause);
    }
}
