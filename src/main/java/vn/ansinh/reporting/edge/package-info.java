/**
 * What every request passes before anybody looks at it: addresses in one spelling, bodies of a size that has a limit,
 * texts in one form; and the answer to what fails outside of our controllers.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine"})
package vn.ansinh.reporting.edge;
