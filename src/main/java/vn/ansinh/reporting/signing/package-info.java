/**
 * Ký số tại bàn làm việc: documents are signed by the government's signing agent on the person's own computer, which fetches
 * them from here and sends them back; what comes back is verified before it is taken.
 *
 * <p>Other modules use {@link SignableDocument}, {@link SigningAgent}, {@link SigningStep} and {@link ToSign}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"audit", "check", "document", "engine", "paper", "signature"})
package vn.ansinh.reporting.signing;
