package vn.ansinh.reporting.engine;

/**
 * The application does not start, and the operator can do something about it. Shown as two sentences, without a stack
 * trace.
 */
public class StartRefused extends RuntimeException {

    private final String action;

    /**
     * @param description what is wrong, and where
     * @param action what the operator does now
     */
    public StartRefused(String description, String action) {
        super(description);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
