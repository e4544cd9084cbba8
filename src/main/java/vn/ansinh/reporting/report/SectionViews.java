package vn.ansinh.reporting.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.Outline.Part;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.ReportAccess.ReadScope;
import vn.ansinh.reporting.report.ReportView.SectionView;

/** The sections of a report as its form and its page show them, with what was written before and what is prepared for the agency. */
@Component
class SectionViews {

    private final Submissions submissions;
    private final AskedOutlines outlines;
    private final ObjectProvider<SectionContributor> contributors;
    private final Texts texts;

    SectionViews(
            Submissions submissions,
            AskedOutlines outlines,
            ObjectProvider<SectionContributor> contributors,
            Texts texts) {
        this.submissions = submissions;
        this.outlines = outlines;
        this.contributors = contributors;
        this.texts = texts;
    }

    List<SectionView> of(AgencyReport report, ReportContent content, ReadScope scope) {
        Map<String, String> before = scope == ReadScope.OWN ? before(report) : Map.of();
        // Made of the draft as it stands, which is the agency's own.
        Map<String, List<String>> prepared = (scope == ReadScope.OWN
                        ? contributors.orderedStream()
                        : Stream.<SectionContributor>empty())
                .flatMap(contributor -> contributor.contribute(report).stream())
                .filter(contribution -> !contribution.stands())
                .collect(bySection());
        Map<String, List<String>> standing = content.standing().stream().collect(bySection());
        Outline outline = outlines.of(report);
        return content.sections().stream()
                .map(section -> new SectionView(
                        section.code(),
                        outline.find(section.code()).map(Part::number).orElse(section.code()),
                        outline.headingOf(section.code(), texts.locale()),
                        outline.title(section.code(), texts.locale()),
                        outline.find(section.code())
                                .map(part -> part.hint(texts.locale()))
                                .orElse(null),
                        Drafting.limit(outline, section.code()),
                        section.content(),
                        section.version(),
                        before.getOrDefault(section.code(), ""),
                        prepared.getOrDefault(section.code(), List.of()),
                        standing.getOrDefault(section.code(), List.of())))
                .toList();
    }

    private static Collector<SectionContributor.Contribution, ?, Map<String, List<String>>> bySection() {
        return Collectors.groupingBy(
                SectionContributor.Contribution::section,
                Collectors.mapping(SectionContributor.Contribution::text, Collectors.toList()));
    }

    private Map<String, String> before(AgencyReport report) {
        List<Submission> filed = Period.parse(report.period())
                .previous()
                .map(before -> submissions.of(new ReportKey(report.regime() + "/" + before, report.agency())))
                .orElse(List.of());
        if (filed.isEmpty()) {
            return Map.of();
        }
        var sections = new LinkedHashMap<String, String>();
        Contents.parse(filed.get(filed.size() - 1).content())
                .sections()
                .forEach(section -> sections.put(section.code(), section.content()));
        return sections;
    }
}
