/**
 * Each agency's own plan for carrying out what a regime asks: requested, drafted, signed, registered, amended;
 * and its tasks in the reports that follow.
 *
 * <p>Other modules use {@link PlanBoard}, {@link PlanRegister}, {@link RegisteredPlans}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "check",
            "engine",
            "audit",
            "directory",
            "catalogue",
            "notification",
            "document",
            "paper",
            "signature",
            "signing",
            "report",
            "sheet",
            "written"
        })
package vn.ansinh.reporting.plan;
