/**
 * Putting the application into service: what is missing before the first request, from which period on a regime runs
 * here, and the mail that found nobody with an address.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"engine", "audit", "directory", "catalogue", "integrity", "notification"})
package vn.ansinh.reporting.commissioning;
