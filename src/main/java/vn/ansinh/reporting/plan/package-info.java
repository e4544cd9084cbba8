/**
 * Each agency's own plan for carrying out the province's (plan, III.13): requested, drafted, signed, registered, amended;
 * and its tasks in the reports that follow.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "check",
            "engine",
            "audit",
            "directory",
            "catalogue",
            "security",
            "notification",
            "document",
            "report",
            "written"
        })
package vn.ansinh.reporting.plan;
