/**
 * Digital signatures of the files that offices attach: whether they are whole, whose they are, and what was said when they
 * are not.
 *
 * <p>Other modules use {@link ApprovedContent}, {@link SignatureCheck}, {@link SignatureChecks}, {@link SignatureView} and {@link SignedFiles}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"check", "engine", "audit"})
package vn.ansinh.reporting.signature;
