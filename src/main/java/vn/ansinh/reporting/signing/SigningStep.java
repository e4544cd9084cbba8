package vn.ansinh.reporting.signing;

/** Who signs, and so what the signing agent is asked to do. */
public enum SigningStep {
    /** A leader, the document he approves. */
    APPROVED("SignApproved"),
    /** A clerk for the body: its seal, with number and day. */
    ISSUED("SignIssued");

    private final String operation;

    SigningStep(String operation) {
        this.operation = operation;
    }

    /** The end of the agent's address for it. */
    String operation() {
        return operation;
    }
}
