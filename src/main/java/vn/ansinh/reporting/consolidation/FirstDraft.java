package vn.ansinh.reporting.consolidation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Ground;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.Outline.Part;
import vn.ansinh.reporting.catalogue.OutlineSection.Document;
import vn.ansinh.reporting.catalogue.OutlineSection.Kind;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.consolidation.FigureSentences.Sentence;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.plan.PlanRegister;
import vn.ansinh.reporting.report.AcceptedSubmission;
import vn.ansinh.reporting.report.AcceptedTexts;
import vn.ansinh.reporting.report.AcceptedTexts.Words;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.AskedOutlines;
import vn.ansinh.reporting.report.DifficultyEntry;
import vn.ansinh.reporting.report.ReportKey;

/**
 * The text the coordinators start from. Of each area the province's figures in sentences: what the agencies wrote there lies
 * beside it to be put in ({@link Synthesis}). In the other sections what the agencies wrote, each under its name; in the
 * general one whose report there is, and by name whose is missing; in that of difficulties what they told and where all
 * difficulties stand. Afterwards it is theirs alone. It is in Vietnamese whatever the
 * installation speaks, as the report is.
 */
@Component
class FirstDraft {

    private final AcceptedTexts accepted;
    private final CycleReports cycles;
    private final ReportingCalendar calendar;
    private final IndicatorCatalogue catalogue;
    private final AskedOutlines outlines;
    private final DifficultiesTold difficultiesTold;
    private final PlanRegister plans;
    private final ConsolidatedFigures figures;
    private final FigureTexts figureTexts;
    private final ProvinceSeries series;
    private final EndedWithin ended;
    private final Texts texts;

    FirstDraft(
            AcceptedTexts accepted,
            CycleReports cycles,
            ReportingCalendar calendar,
            IndicatorCatalogue catalogue,
            AskedOutlines outlines,
            DifficultiesTold difficultiesTold,
            PlanRegister plans,
            ConsolidatedFigures figures,
            FigureTexts figureTexts,
            ProvinceSeries series,
            EndedWithin ended,
            Texts texts) {
        this.accepted = accepted;
        this.cycles = cycles;
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.outlines = outlines;
        this.difficultiesTold = difficultiesTold;
        this.plans = plans;
        this.figures = figures;
        this.figureTexts = figureTexts;
        this.series = series;
        this.ended = ended;
        this.texts = texts.official();
    }

    private record Voice(AgencyReport report, Words words) {}

    /**
     * @param counted what the report's figures are taken from
     * @param told of these, whose words it passes on: all, or of a supplement those it adds
     * @return by section, in their order; empty texts included
     */
    Map<String, String> assemble(
            ConsolidatedReport report, Collection<AcceptedSubmission> counted, Collection<AcceptedSubmission> told) {
        Map<ReportKey, Words> words = accepted.of(told);
        List<AgencyReport> owed = cycles.of(report.key().cycle());
        List<Voice> voices = voices(owed, words);
        var draft = new LinkedHashMap<String, String>();
        String difficulties =
                difficulties(catalogue.of(report.regime()).areaNames(texts.locale(), report.cutOff()), voices);
        Map<String, List<Sentence>> sentences = figureTexts.of(report);
        for (Part section : sections(report, !difficulties.isEmpty())) {
            String figuresSay = figureTexts.paragraphs(report, sentences.getOrDefault(section.code(), List.of()));
            String text = said(voices, section.code());
            draft.put(
                    section.code(),
                    switch (section.kind()) {
                        case GENERAL -> joined(joined(beginning(report, owed, counted, voices), figuresSay), text);
                        case DIFFICULTY -> joined(state(report), joined(text, difficulties));
                        case AREAS -> figuresSay;
                        case TEXT -> text;
                    });
        }
        return draft;
    }

    /** Whose reports there are and whose are missing, in the words of the general section, as it is now. */
    String coverage(ConsolidatedReport report, Collection<AcceptedSubmission> counted, Map<ReportKey, Words> told) {
        List<AgencyReport> owed = cycles.of(report.key().cycle());
        return beginning(report, owed, counted, voices(owed, told));
    }

    private static List<Voice> voices(List<AgencyReport> owed, Map<ReportKey, Words> words) {
        return owed.stream()
                .filter(agency -> words.containsKey(agency.key()))
                .map(agency -> new Voice(agency, words.get(agency.key())))
                .toList();
    }

    /**
     * What the bodies were asked, and what only the standing agency writes; who has reported is always told, and so are
     * difficulties where there are any.
     */
    private List<Part> sections(ConsolidatedReport report, boolean difficulties) {
        String cycle = report.key().cycle();
        Set<String> asked = new HashSet<>(accepted.sectionsAsked(cycle));
        Outline theirs = outlines.of(cycle, report.regime(), report.cutOff(), Document.REPORT);
        return outlines.of(cycle, report.regime(), report.cutOff(), Document.CONSOLIDATED).sections().stream()
                .filter(section -> asked.contains(section.code())
                        || theirs.find(section.code()).isEmpty()
                        || section.kind() == Kind.GENERAL
                        || section.kind() == Kind.DIFFICULTY && difficulties)
                .toList();
    }

    /** A supplement adds what came late; the difficulties' state was told in the report it adds to. */
    private String state(ConsolidatedReport report) {
        return report.key().supplement() ? "" : difficultiesTold.of(report);
    }

    private String beginning(
            ConsolidatedReport report,
            List<AgencyReport> owed,
            Collection<AcceptedSubmission> counted,
            List<Voice> voices) {
        List<AgencyReport> missing = CycleReports.missing(owed, counted);
        var sentences = new ArrayList<String>();
        if (report.key().supplement()) {
            sentences.add(texts.of("consolidation.draft.supplement", period(report), names(reports(voices))));
        } else {
            sentences.add(texts.of(
                    "consolidation.draft.beginning",
                    calendar.regime(report.regime()).name(texts.locale()),
                    period(report),
                    Formats.day(report.cutOff()),
                    String.valueOf(owed.size() - missing.size()),
                    String.valueOf(owed.size())));
        }
        named("consolidation.draft.nil", reports(voices), voiceOf(voices, Words::nilReport))
                .ifPresent(sentences::add);
        Predicate<AgencyReport> sent = agency -> agency.state() == DocumentState.UNDER_REVIEW
                || agency.state() == DocumentState.RETURNED
                || agency.state() == DocumentState.ACCEPTED;
        Predicate<AgencyReport> obliged = agency -> agency.duty().equals("OBLIGED");
        named("consolidation.draft.under-review", missing, sent).ifPresent(sentences::add);
        named("consolidation.draft.missing", missing, sent.negate().and(obliged))
                .ifPresent(sentences::add);
        named("consolidation.draft.missing-requested", missing, sent.negate().and(obliged.negate()))
                .ifPresent(sentences::add);
        withoutPlan(report).ifPresent(sentences::add);
        sentences.addAll(ofTheSeries(report, counted));
        return String.join("\n", sentences);
    }

    /** Of which ground the figures are, from when they count, and that they do not compare with those of before. */
    private List<String> ofTheSeries(ConsolidatedReport report, Collection<AcceptedSubmission> counted) {
        Period period = Period.parse(report.period());
        List<String> agencies = counted.stream()
                .map(submission -> submission.key().agency())
                .distinct()
                .toList();
        var sentences = new ArrayList<String>();
        series.border(report.regime(), period, report.cutOff())
                .ifPresent(found -> sentences.add(texts.of(
                        "consolidation.draft.border",
                        found.reason(texts.locale()),
                        Formats.day(found.day()),
                        found.source())));
        Ground.Cover cover = series.cover(agencies, report.cutOff());
        if (cover.covered() > 0) {
            sentences.add(series.groundSentence(
                    cover.units(), cover.missing().size(), series.names(cover.missing(), report.cutOff())));
        }
        List<ProvinceFigure> all = figures.of(report.key());
        sentences.add(series.begunSentence(all.stream()
                .flatMap(figure -> figure.coverage().begun().stream())
                .collect(Collectors.toSet())));
        sentences.add(ended.sentenceOfAll(all.stream()
                .flatMap(figure -> figure.coverage().leftOut().stream())
                .toList()));
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    /** By the main report of a period: a supplement adds what came late, and an ad hoc one tells what was asked. */
    private Optional<String> withoutPlan(ConsolidatedReport report) {
        if (report.key().supplement() || Period.parse(report.period()).kind() == Period.Kind.AD_HOC) {
            return Optional.empty();
        }
        String names = plans.entries(report.regime()).stream()
                .filter(entry -> !entry.registered())
                .sorted(Comparator.comparing(PlanRegister.Entry::agency, cycles.planOrder()))
                .map(PlanRegister.Entry::agencyName)
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? Optional.empty() : Optional.of(texts.of("consolidation.draft.without-plan", names));
    }

    private static Predicate<AgencyReport> voiceOf(List<Voice> voices, Predicate<Words> says) {
        var those = voices.stream()
                .filter(voice -> says.test(voice.words))
                .map(voice -> voice.report.key())
                .collect(Collectors.toSet());
        return report -> those.contains(report.key());
    }

    private Optional<String> named(String sentence, List<AgencyReport> reports, Predicate<AgencyReport> which) {
        List<AgencyReport> those = reports.stream().filter(which).toList();
        return those.isEmpty() ? Optional.empty() : Optional.of(texts.of(sentence, names(those)));
    }

    private static List<AgencyReport> reports(List<Voice> voices) {
        return voices.stream().map(Voice::report).toList();
    }

    private static String names(List<AgencyReport> reports) {
        return reports.stream().map(AgencyReport::agencyName).collect(Collectors.joining("; "));
    }

    private String period(ConsolidatedReport report) {
        return Period.parse(report.period()).label(texts.locale());
    }

    private static String said(List<Voice> voices, String section) {
        return voices.stream()
                .flatMap(voice -> voice.words.sections().stream()
                        .filter(said -> said.code().equals(section))
                        .map(Section::content)
                        .filter(text -> !text.isBlank())
                        .map(text -> voice.report.agencyName() + ":\n" + text.strip()))
                .collect(Collectors.joining("\n\n"));
    }

    private String difficulties(Map<String, String> areas, List<Voice> voices) {
        return voices.stream()
                .flatMap(voice -> voice.words.difficulties().stream()
                        .map(difficulty -> difficulty(
                                voice.report.agencyName(),
                                areas.getOrDefault(difficulty.area(), difficulty.area()),
                                difficulty)))
                .collect(Collectors.joining("\n"));
    }

    private String difficulty(String agency, String area, DifficultyEntry difficulty) {
        var line = new StringBuilder(
                texts.of("consolidation.draft.difficulty", agency, area, sentence(difficulty.description())));
        append(line, "consolidation.draft.cause", difficulty.cause());
        append(line, "consolidation.draft.proposal", difficulty.proposal());
        return line.toString();
    }

    private void append(StringBuilder line, String sentence, String words) {
        if (words != null && !words.isBlank()) {
            line.append(' ').append(texts.of(sentence, sentence(words)));
        }
    }

    private static String sentence(String words) {
        String stripped = words.strip();
        return stripped.matches("(?s).*[.!?…;:]") ? stripped : stripped + ".";
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "\n\n" + other;
    }
}
