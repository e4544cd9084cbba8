/**
 * What each agency owes and files: obligations, drafts, submissions, DOLISA's remarks, extensions. Other modules add
 * sections with {@link vn.ansinh.reporting.report.SectionContributor} and checks with
 * {@link vn.ansinh.reporting.report.FindingRule}.
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
            "document"
        })
package vn.ansinh.reporting.report;
