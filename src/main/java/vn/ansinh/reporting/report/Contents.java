package vn.ansinh.reporting.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.Finding;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.SectionContributor.Contribution;

/** A report's content as a whole: of the draft, of a submission, its canonical form and its findings. */
@Component
class Contents {

    private final Drafts drafts;
    private final StoredFiles files;
    private final AskedIndicators asked;
    private final AskedOutlines outlines;
    private final ObjectProvider<FindingRule> rules;
    private final ObjectProvider<PlannedWork> planned;
    private final ObjectProvider<SectionContributor> contributors;
    private final Texts texts;

    Contents(
            Drafts drafts,
            StoredFiles files,
            AskedIndicators asked,
            AskedOutlines outlines,
            ObjectProvider<FindingRule> rules,
            ObjectProvider<PlannedWork> planned,
            ObjectProvider<SectionContributor> contributors,
            Texts texts) {
        this.drafts = drafts;
        this.files = files;
        this.asked = asked;
        this.outlines = outlines;
        this.rules = rules;
        this.planned = planned;
        this.contributors = contributors;
        this.texts = texts;
    }

    ReportContent ofDraft(AgencyReport report) {
        return of(report, drafts.of(report.key()).content());
    }

    /** The draft, and what stands beside it now. */
    ReportContent of(AgencyReport report, Drafts.Content draft) {
        return new ReportContent(
                report.nilReport(),
                draft.cells(),
                draft.sections(),
                draft.difficulties(),
                files.of(report.key().toString()),
                tasks(report),
                standing(report));
    }

    /** What stands in the sections by itself. */
    private List<Contribution> standing(AgencyReport report) {
        return contributors
                .orderedStream()
                .flatMap(contributor -> contributor.standing(report).stream())
                .toList();
    }

    /** Those of the agency's plan, as the draft marks them. */
    List<PlannedTask> tasks(AgencyReport report) {
        return planned.orderedStream().flatMap(work -> work.of(report).stream()).toList();
    }

    /**
     * What the draft cannot be sent with. It follows from the draft and its plan alone: beside what was reported before a
     * figure only looks wrong, and no check looks at files or at what stands in the sections by itself. None of it is
     * read here.
     */
    List<Finding> hindrances(AgencyReport report, Drafts.Content draft) {
        var content = new ReportContent(
                report.nilReport(),
                draft.cells(),
                draft.sections(),
                draft.difficulties(),
                List.of(),
                tasks(report),
                List.of());
        return findings(report, content, EarlierFigures.none(Period.parse(report.period())), texts.locale()).stream()
                .filter(Finding::blocking)
                .toList();
    }

    List<Finding> findings(AgencyReport report, ReportContent content) {
        return findings(report, content, asked.earlier(report), texts.locale());
    }

    private List<Finding> findings(AgencyReport report, ReportContent content, EarlierFigures earlier, Locale locale) {
        var checked = new CheckedReport(
                report,
                locale,
                asked.estimated(report),
                content,
                outlines.of(report),
                asked.of(report),
                earlier.least(),
                earlier.usual());
        return rules.orderedStream()
                .flatMap(rule -> rule.check(checked).stream())
                .toList();
    }

    /** The same in words: of the installation, and of the receipt, which is Vietnamese everywhere. */
    List<KeptFinding> said(AgencyReport report, ReportContent content) {
        EarlierFigures earlier = asked.earlier(report);
        Texts official = texts.official();
        List<Finding> shown = findings(report, content, earlier, texts.locale());
        List<Finding> printed = official.locale().equals(texts.locale())
                ? shown
                : findings(report, content, earlier, official.locale());
        return IntStream.range(0, shown.size())
                .mapToObj(place -> new KeptFinding(
                        shown.get(place).anchor(),
                        shown.get(place).blocking(),
                        shown.get(place).key(),
                        sentence(shown.get(place), texts),
                        sentence(printed.get(place), official)))
                .toList();
    }

    private static String sentence(Finding finding, Texts words) {
        return words.of(finding.key(), finding.arguments());
    }

    /** The canonical JSON, which the submission's hash is taken of. */
    static String canonical(ReportContent content) {
        var plain = new ReportContent(
                content.nilReport(),
                content.cells().stream().map(Contents::unversioned).toList(),
                content.sections().stream()
                        .map(section -> new Section(section.code(), section.content(), 0))
                        .toList(),
                content.difficulties(),
                content.attachments(),
                content.tasks().stream().map(PlannedTask::unversioned).toList(),
                content.standing());
        return CanonicalJson.write(plain);
    }

    static ReportContent parse(String canonical) {
        return CanonicalJson.read(canonical, ReportContent.class);
    }

    /** As it is frozen and compared: the same numbers are equal, however they were written. */
    static Cell unversioned(Cell cell) {
        return new Cell(
                cell.indicator(),
                cell.state(),
                cell.actual() == null ? null : cell.actual().stripTrailingZeros(),
                cell.estimate() == null ? null : cell.estimate().stripTrailingZeros(),
                cell.reason(),
                cell.note(),
                0);
    }
}
