/**
 * The province's figures, brought together from the accepted reports of a cycle, and DOLISA's reports on them to the
 * PPC: the main one, and a supplement for what came too late.
 *
 * <p>Other modules use {@link ConsolidatedKey}, {@link ConsolidatedLinks}, {@link ConsolidationBegun},
 * {@link RunningTargets}, {@link SignedFigures}, {@link TargetBoard}.
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
            "plan",
            "difficulty",
            "sheet"
        })
package vn.ansinh.reporting.consolidation;
