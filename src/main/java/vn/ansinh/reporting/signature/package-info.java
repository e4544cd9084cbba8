/**
 * Digital signatures of the files that offices attach: whether they are whole, whose they are, and what was said when they
 * are not.
 *
 * <p>Other modules use {@link SignatureChecks} and {@link SignatureView}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"check", "engine", "audit"})
package vn.ansinh.reporting.signature;
