/**
 * What must hold in every database of the application, whatever has happened to it: each module says it of its own
 * tables, and {@code --check} reads a database and tells what does not hold. It changes nothing.
 *
 * <p>Other modules use {@link CheckCommand}, {@link InstanceRules}, {@link Invariant} and {@link Invariants}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package vn.ansinh.reporting.check;
