/**
 * Difficulties that any body of the province meets: raised by itself or in its report, answered, directed or handed to a
 * ministry, and confirmed by whoever raised them. What was answered is kept as guidance for others.
 *
 * <p>Other modules use {@link CaseBoard}, {@link DifficultyFigures}.
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
            "sheet"
        })
package vn.ansinh.reporting.difficulty;
