/**
 * What each agency owes and files: obligations, drafts, submissions, DOLISA's remarks, extensions. Other modules add
 * sections with {@link vn.ansinh.reporting.report.SectionContributor} and checks with
 * {@link vn.ansinh.reporting.report.FindingRule}.
 *
 * <p>Other modules use {@link AcceptedFigures}, {@link AcceptedList}, {@link AcceptedSubmission},
 * {@link AcceptedTexts}, {@link AgencyContacts}, {@link AgencyReport}, {@link AskedFor}, {@link AskedOutlines},
 * {@link CheckedReport}, {@link CycleProgress}, {@link CycleRequest}, {@link CycleRequests}, {@link DifficultyEntry},
 * {@link FindingRule}, {@link Obligations}, {@link OwedReports}, {@link PlannedTask}, {@link PlannedWork}, {@link ReportAccepted},
 * {@link ReportBoard}, {@link ReportKey}, {@link ReportMails}, {@link SectionContributor}, {@link Selection},
 * {@link TaskFacts}.
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
            "sheet",
            "written"
        })
package vn.ansinh.reporting.report;
