/**
 * The reporting cycle: opened when the regime says so or the PPC directs it, requested by letter, followed up,
 * consolidated, closed or called off.
 *
 * <p>Other modules use {@link CycleBoard} and {@link Urging}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "check",
            "engine",
            "audit",
            "directory",
            "catalogue",
            "integrity",
            "notification",
            "document",
            "paper",
            "signature",
            "signing",
            "report",
            "consolidation",
            "sheet"
        })
package vn.ansinh.reporting.cycle;
