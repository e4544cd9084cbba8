package vn.ansinh.reporting.consolidation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.consolidation.Piece.Decision;
import vn.ansinh.reporting.consolidation.Piece.Kind;
import vn.ansinh.reporting.consolidation.Piece.Mark;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.ReportKey;

/**
 * From what each section of a consolidated report is written, and what of it is in the text. The text is the coordinators'
 * own: a piece is put into it by them, cut and merged as they like. What is kept is the decision about each piece and how it
 * stood then, so that what says something else afterwards is shown until somebody has looked at it.
 */
@Service
class Synthesis {

    /** What is decided about pieces of one section. */
    record Change(@NotNull @Valid List<Wanted> pieces) {}

    /**
     * @param state USED, SKIPPED, or OPEN to take a decision back
     * @param seal of the piece the person saw
     * @param version of the decision the person saw; 0 for none
     */
    record Wanted(
            @NotNull String source,
            @NotNull State state,
            @NotNull String seal,
            int version) {}

    enum State {
        OPEN,
        USED,
        SKIPPED
    }

    /**
     * A piece as the form shows it.
     *
     * @param slug of the agency's report, for addresses; null for a figure
     * @param before as it was when it was decided, where it says something else now; null otherwise
     * @param changes between the two, line by line; empty otherwise
     */
    record View(
            String source,
            Kind kind,
            String title,
            String slug,
            Integer submission,
            String text,
            List<String> notes,
            State state,
            String before,
            List<ChangedLines.Line> changes,
            String seal,
            int version) {

        boolean changed() {
            return before != null;
        }
    }

    /** @param changed how many say something else than when they were decided */
    record SectionPieces(String section, String title, int open, int used, int skipped, int changed) {}

    private final ConsolidatedReports reports;
    private final ConsolidatedTexts sections;
    private final Pieces pieces;
    private final PieceMarks marks;
    private final ConsolidationAccess access;
    private final ConsolidationFormats formats;
    private final Clock clock;

    Synthesis(
            ConsolidatedReports reports,
            ConsolidatedTexts sections,
            Pieces pieces,
            PieceMarks marks,
            ConsolidationAccess access,
            ConsolidationFormats formats,
            Clock clock) {
        this.reports = reports;
        this.sections = sections;
        this.pieces = pieces;
        this.marks = marks;
        this.access = access;
        this.formats = formats;
        this.clock = clock;
    }

    /** The first draft stands: what it was written from is used. */
    void begun(ConsolidatedReport report) {
        Map<String, Section> written = written(report);
        List<Piece> used = pieces.of(report).stream()
                .filter(piece -> written.containsKey(piece.section()))
                .filter(piece -> Piece.in(written.get(piece.section()).content(), piece.text()))
                .toList();
        marks.put(report.key(), used, Decision.USED, AuditTrail.SYSTEM, clock.instant());
    }

    /**
     * How far each section is with its pieces, in the order of the report.
     *
     * @throws Refusal when this person does not see the draft
     */
    @Transactional(readOnly = true)
    List<SectionPieces> summaries(ConsolidatedReport report) {
        access.requireWorking(report);
        return summed(report);
    }

    private List<SectionPieces> summed(ConsolidatedReport report) {
        var outline = formats.outline(report);
        var summaries = new ArrayList<SectionPieces>();
        views(report).forEach((section, views) -> {
            var count = new EnumMap<State, Integer>(State.class);
            views.forEach(view -> count.merge(view.state, 1, Integer::sum));
            summaries.add(new SectionPieces(
                    section,
                    formats.section(outline, section),
                    count.getOrDefault(State.OPEN, 0),
                    count.getOrDefault(State.USED, 0),
                    count.getOrDefault(State.SKIPPED, 0),
                    (int) views.stream().filter(View::changed).count()));
        });
        return summaries;
    }

    /**
     * The pieces of a section.
     *
     * @throws Refusal when there is no such section, or this person does not see the draft
     */
    @Transactional(readOnly = true)
    List<View> of(ConsolidatedReport report, String section) {
        access.requireWorking(report);
        List<View> views = views(report).get(section);
        if (views == null) {
            throw Refusal.notFound("consolidation.section-unknown", section);
        }
        return views;
    }

    /**
     * Decides about pieces of a section, all or nothing.
     *
     * @return the section's pieces as they stand then
     * @throws Refusal when there is no such piece, or it says something else than the person saw, or a colleague decided
     */
    @Transactional
    List<View> decide(ConsolidatedKey key, String section, Change change) {
        ConsolidatedReport report = reports.lock(key);
        access.requireEdit(report);
        Map<String, View> now =
                of(report, section).stream().collect(Collectors.toMap(View::source, Function.identity()));
        var wanted = new EnumMap<State, List<Piece>>(State.class);
        for (Wanted one : change.pieces) {
            View view = now.get(one.source);
            if (view == null) {
                throw Refusal.invalid("section:" + section, "consolidation.piece-unknown", one.source);
            }
            if (one.version != view.version || !one.seal.equals(view.seal)) {
                throw Refusal.conflict("consolidation.piece-conflict", view.title);
            }
            wanted.computeIfAbsent(one.state, state -> new ArrayList<>()).add(piece(section, view));
        }
        String actor = access.person().id();
        wanted.forEach((state, those) -> {
            if (state == State.OPEN) {
                marks.remove(key, those);
            } else {
                marks.put(key, those, Decision.valueOf(state.name()), actor, clock.instant());
            }
        });
        return of(report, section);
    }

    private static Piece piece(String section, View view) {
        return new Piece(section, view.kind, view.source, view.title, view.submission, view.text, view.notes);
    }

    /**
     * Who has reported changes with every step of an agency: that is shown, and hinders nothing.
     *
     * @throws Refusal at the first section with words or a figure that say something else now and that nobody has looked at
     */
    void refuseUnseen(ConsolidatedReport report) {
        views(report).forEach((section, views) -> {
            long unseen = views.stream()
                    .filter(view -> view.changed() && view.kind != Kind.REPORTS)
                    .count();
            if (unseen > 0) {
                throw Refusal.invalid(
                        "section:" + section,
                        "consolidation.pieces-unseen",
                        formats.section(formats.outline(report), section),
                        String.valueOf(unseen));
            }
        });
    }

    private Map<String, Section> written(ConsolidatedReport report) {
        return sections.of(report.key()).stream()
                .collect(Collectors.toMap(Section::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** By section, in their order. */
    private Map<String, List<View>> views(ConsolidatedReport report) {
        Map<String, Section> written = written(report);
        Map<String, Mark> decided = marks.of(report.key()).stream()
                .collect(Collectors.toMap(mark -> name(mark.section(), mark.source()), Function.identity()));
        var views = new LinkedHashMap<String, List<View>>();
        written.keySet().forEach(section -> views.put(section, new ArrayList<>()));
        for (Piece piece : pieces.of(report)) {
            Section section = written.get(piece.section());
            Mark mark = decided.get(name(piece.section(), piece.source()));
            if (section != null && (mark != null || !piece.text().isEmpty())) {
                views.get(section.code()).add(view(piece, mark, section.content()));
            }
        }
        return views;
    }

    private static View view(Piece piece, Mark mark, String content) {
        boolean there = Piece.in(content, piece.text());
        boolean changed =
                mark != null && !mark.content().equals(piece.text()) && (!there || Piece.in(content, mark.content()));
        return new View(
                piece.source(),
                piece.kind(),
                piece.title(),
                piece.kind() == Kind.AGENCY ? ReportKey.parse(piece.source()).slug() : null,
                piece.submission(),
                piece.text(),
                piece.notes(),
                mark != null ? State.valueOf(mark.state().name()) : there ? State.USED : State.OPEN,
                changed ? mark.content() : null,
                changed ? ChangedLines.between(mark.content(), piece.text()) : List.of(),
                piece.seal(),
                mark == null ? 0 : mark.version());
    }

    private static String name(String section, String source) {
        return section + " " + Objects.requireNonNull(source);
    }
}
