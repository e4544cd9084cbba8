package vn.ansinh.reporting.difficulty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Outline.Part;
import vn.ansinh.reporting.catalogue.OutlineSection;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.AskedOutlines;
import vn.ansinh.reporting.report.SectionContributor;

/** Of an agency's report the section of difficulties, where its outline has one: its open and newly answered difficulties, with where they stand. */
@Component
class DifficultySection implements SectionContributor {

    private final Difficulties difficulties;
    private final Answers answers;
    private final AskedOutlines outlines;
    private final ReportingCalendar calendar;
    private final DifficultyFormats formats;

    DifficultySection(
            Difficulties difficulties,
            Answers answers,
            AskedOutlines outlines,
            ReportingCalendar calendar,
            DifficultyFormats formats) {
        this.difficulties = difficulties;
        this.answers = answers;
        this.outlines = outlines;
        this.calendar = calendar;
        this.formats = formats.official();
    }

    @Override
    public List<Contribution> contribute(AgencyReport report) {
        Optional<String> section =
                outlines.of(report).first(OutlineSection.Kind.DIFFICULTY).map(Part::code);
        return section.map(code -> contribute(report, code)).orElse(List.of());
    }

    private List<Contribution> contribute(AgencyReport report, String section) {
        // Newly answered: in the reporting year the report is about, whatever part of it.
        Instant since = calendar.regime(report.regime())
                .yearBegins(Period.parse(report.period()))
                .atStartOfDay(ReportingClock.ZONE)
                .toInstant();
        List<Difficulty> told = difficulties.openOrAnsweredSince(report.regime(), report.agency(), since);
        Map<String, String> sources =
                answers.sources(told.stream().map(Difficulty::key).toList());
        return told.stream()
                .map(difficulty -> new Contribution(section, line(difficulty, sources), true))
                .toList();
    }

    private String line(Difficulty difficulty, Map<String, String> sources) {
        String state = formats.state(difficulty.state());
        boolean answered =
                difficulty.state() == DifficultyState.CONFIRMING || difficulty.state() == DifficultyState.RESOLVED;
        String source = answered ? sources.getOrDefault(difficulty.key(), "") : "";
        return source.isEmpty()
                ? formats.of("difficulty.section.open", difficulty.key(), difficulty.subject(), state)
                : formats.of("difficulty.section.answered", difficulty.key(), difficulty.subject(), state, source);
    }
}
