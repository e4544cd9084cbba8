package vn.ansinh.reporting.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.catalogue.IncludedPeriods.Least;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.Outline.Part;
import vn.ansinh.reporting.document.ChangeSet;
import vn.ansinh.reporting.document.Edits;
import vn.ansinh.reporting.document.Edits.Edited;
import vn.ansinh.reporting.document.Edits.Work;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/** Working on a draft: the officers' typing, and the leader's corrections. Everything changed is logged. */
@Service
class Drafting {

    /** Fields to change, each with the version the person saw. */
    record Change(
            @NotNull @Valid List<Cell> cells,
            @NotNull @Valid List<Section> sections,
            @Valid List<Mark> tasks) {

        Change {
            tasks = tasks == null ? List.of() : tasks;
        }

        Change(List<Cell> cells, List<Section> sections) {
            this(cells, sections, List.of());
        }
    }

    /** How a task of the plan stands; the version is the one the person saw. */
    record Mark(@NotNull String id, @NotNull PlannedTask.State state, Integer percent, String reason, int version) {}

    private static final int SECTION_LIMIT = 100_000;
    private static final int NOTE_LIMIT = 2_000;

    private final AgencyReports reports;
    private final Drafts drafts;
    private final Edits edits;
    private final DraftPoints points;
    private final AskedIndicators asked;
    private final AskedOutlines outlines;
    private final Contents contents;
    private final ObjectProvider<PlannedWork> planned;
    private final ReportAccess access;
    private final People people;
    private final Clock clock;
    private final Texts texts;

    Drafting(
            AgencyReports reports,
            Drafts drafts,
            Edits edits,
            DraftPoints points,
            AskedIndicators asked,
            AskedOutlines outlines,
            Contents contents,
            ObjectProvider<PlannedWork> planned,
            ReportAccess access,
            People people,
            Clock clock,
            Texts texts) {
        this.reports = reports;
        this.drafts = drafts;
        this.edits = edits;
        this.points = points;
        this.asked = asked;
        this.outlines = outlines;
        this.contents = contents;
        this.planned = planned;
        this.access = access;
        this.people = people;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * Saves what was typed, all or nothing.
     *
     * @throws Refusal naming each field that is not valid, or that a colleague has changed meanwhile
     */
    @Transactional
    ChangeSet.Saved change(ReportKey key, Change change) {
        AgencyReport report = reports.lock(key);
        access.requireEdit(report);
        Drafts.Draft draft = drafts.of(key);
        Map<String, Cell> cells = byKey(draft.content().cells(), Cell::indicator);
        Map<String, Section> sections = byKey(draft.content().sections(), Section::code);
        Map<String, PlannedTask> tasks =
                change.tasks().isEmpty() ? Map.of() : byKey(contents.tasks(report), PlannedTask::id);
        var set = new ChangeSet();
        check(set, report, change, cells, sections, tasks);
        set.refuseInvalid("report.draft.invalid");

        Instant now = clock.instant();
        String actor = access.person().id();
        points.before(key, change.cells().size() + change.sections().size(), actor, now, draft);
        boolean estimated = asked.estimated(report);
        List<Cell> wanted =
                change.cells().stream().map(cell -> normalised(cell, estimated)).toList();
        var edited = new ArrayList<Edited>();
        Set<String> changedCells = drafts.changeCells(key, wanted, actor, now);
        for (Cell cell : wanted) {
            Cell before = cells.get(cell.indicator());
            String anchor = "cell:" + cell.indicator();
            // Once each: a field that is sent twice is in conflict with itself.
            if (changedCells.remove(cell.indicator())) {
                set.saved(anchor, cell.version() + 1);
                edited.add(new Edited(anchor, said(before), said(cell)));
            } else {
                set.overtaken(anchor, before, lastEditor(key, anchor));
            }
        }
        Set<String> changedSections = drafts.changeSections(key, change.sections(), actor, now);
        for (Section section : change.sections()) {
            Section before = sections.get(section.code());
            String anchor = "section:" + section.code();
            if (changedSections.remove(section.code())) {
                set.saved(anchor, section.version() + 1);
                edited.add(new Edited(anchor, before.content(), section.content()));
            } else {
                set.overtaken(anchor, before, lastEditor(key, anchor));
            }
        }
        for (Mark mark : change.tasks()) {
            PlannedTask before = tasks.get(mark.id());
            PlannedTask after = marked(before, mark);
            String anchor = "task:" + mark.id();
            if (planned.orderedStream().anyMatch(work -> work.mark(report, after, actor, now))) {
                set.saved(anchor, mark.version() + 1);
                edited.add(new Edited(anchor, before.said(), after.said()));
            } else {
                set.overtaken(anchor, before, lastEditor(key, anchor));
            }
        }
        ChangeSet.Saved saved = set.done("report.draft.conflict");
        log(report, edited, actor, now);
        return saved;
    }

    /**
     * Says for the whole report that nothing occurred: what counts on from earlier periods of the year stays as it was
     * then, or is 0 where nothing was reported; what is counted on a day stays as it was last reported.
     */
    @Transactional
    void nothingOccurred(ReportKey key, boolean nil) {
        AgencyReport report = reports.lock(key);
        access.requireEdit(report);
        reports.nilReport(key, nil);
        Instant now = clock.instant();
        String actor = access.person().id();
        Drafts.Draft draft = drafts.of(key);
        List<Cell> cells = draft.content().cells();
        points.before(key, cells.size(), actor, now, draft);
        var edited = new ArrayList<Edited>();
        edited.add(new Edited("report:nil", String.valueOf(report.nilReport()), String.valueOf(nil)));
        if (nil) {
            List<Cell> repeated = repeated(report, cells);
            drafts.changeCells(key, repeated, actor, now);
            Map<String, Cell> before = byKey(cells, Cell::indicator);
            repeated.forEach(cell ->
                    edited.add(new Edited("cell:" + cell.indicator(), said(before.get(cell.indicator())), said(cell))));
        }
        log(report, edited, actor, now);
    }

    /** What the cells say where nothing occurred; without those that have no figure to repeat. */
    private List<Cell> repeated(AgencyReport report, List<Cell> cells) {
        Map<String, Indicator> indicators = asked.of(report);
        EarlierFigures earlier = asked.earlier(report);
        Map<String, BigDecimal> last = earlier.last();
        Map<String, Least> least = earlier.least();
        boolean estimated = asked.estimated(report);
        var repeated = new ArrayList<Cell>();
        for (Cell before : cells) {
            String code = before.indicator();
            BigDecimal counted = least.containsKey(code) ? least.get(code).figure() : BigDecimal.ZERO;
            BigDecimal figure = indicators.get(code).counted() ? counted : last.get(code);
            // A stock that was never reported stays to be entered: there is no figure to repeat.
            if (figure != null) {
                repeated.add(normalised(
                        new Cell(
                                before.indicator(),
                                CellState.VALUE,
                                figure,
                                figure,
                                "",
                                before.note(),
                                before.version()),
                        estimated));
            }
        }
        return repeated;
    }

    /**
     * Replaces the difficulties the report tells; each needs an area and a description.
     *
     * @param base what the person saw when he began to write
     * @throws Refusal when a colleague has changed them meanwhile
     */
    @Transactional
    void difficulties(ReportKey key, List<DifficultyEntry> difficulties, List<DifficultyEntry> base) {
        AgencyReport report = reports.lock(key);
        access.requireEdit(report);
        List<DifficultyEntry> before = drafts.of(key).content().difficulties();
        if (!before.equals(base)) {
            var set = new ChangeSet();
            set.overtaken("difficulties", before, lastEditor(key, "difficulty"));
            set.done("report.draft.conflict");
        }
        drafts.replaceDifficulties(key, difficulties);
        log(
                report,
                List.of(new Edited("difficulty", said(before), said(difficulties))),
                access.person().id(),
                clock.instant());
    }

    private String lastEditor(ReportKey key, String field) {
        return people.name(edits.lastEditor(key.toString(), field));
    }

    private void check(
            ChangeSet set,
            AgencyReport report,
            Change change,
            Map<String, Cell> cells,
            Map<String, Section> sections,
            Map<String, PlannedTask> tasks) {
        Map<String, Indicator> indicators = asked.of(report);
        for (Cell cell : change.cells()) {
            Indicator indicator = indicators.get(cell.indicator());
            String anchor = "cell:" + cell.indicator();
            if (indicator == null || !cells.containsKey(cell.indicator())) {
                set.invalid(anchor, texts.of("report.cell.not-asked", cell.indicator()));
            } else {
                CellRules.refusal(indicator, cell, NOTE_LIMIT)
                        .ifPresent(key -> set.invalid(
                                anchor,
                                texts.of(
                                        key,
                                        indicator.code(),
                                        indicator.name(texts.locale()),
                                        indicator.unit(texts.locale()))));
            }
        }
        Outline outline = change.sections().isEmpty() ? Outline.NONE : outlines.of(report);
        for (Section section : change.sections()) {
            String anchor = "section:" + section.code();
            if (!sections.containsKey(section.code())) {
                set.invalid(anchor, texts.of("report.section.not-asked", section.code()));
            } else if (section.content() == null || section.content().length() > limit(outline, section.code())) {
                set.invalid(
                        anchor, texts.of("report.section.too-long", section.code(), limit(outline, section.code())));
            }
        }
        for (Mark mark : change.tasks()) {
            String anchor = "task:" + mark.id();
            if (!tasks.containsKey(mark.id()) || mark.state() == null) {
                set.invalid(anchor, texts.of("report.task.unknown", mark.id()));
            } else if (mark.percent() != null && (mark.percent() < 0 || mark.percent() > 100)) {
                set.invalid(anchor, texts.of("report.task.percent", mark.id()));
            } else if (text(mark.reason()).length() > NOTE_LIMIT) {
                set.invalid(anchor, texts.of("report.task.reason-long", mark.id(), NOTE_LIMIT));
            }
        }
    }

    /** How many characters a section may have. */
    static int limit(Outline outline, String section) {
        return outline.find(section).map(Part::maxLength).orElse(SECTION_LIMIT);
    }

    private void log(AgencyReport report, List<Edited> edited, String actor, Instant at) {
        edits.log(new Work(report.key().toString(), report.submissions() + 1, report.state(), actor, at), edited);
    }

    /** A cell keeps only what its state and its period say; nothing invisible may be filed. */
    private static Cell normalised(Cell cell, boolean estimated) {
        boolean value = cell.state() == CellState.VALUE;
        return new Cell(
                cell.indicator(),
                cell.state(),
                value ? cell.actual() : null,
                value && estimated ? cell.estimate() : null,
                cell.state().wantsReason() ? text(cell.reason()) : "",
                text(cell.note()),
                cell.version());
    }

    /** A mark keeps only what its state says; what is done is done wholly. */
    private static PlannedTask marked(PlannedTask task, Mark mark) {
        Integer percent = switch (mark.state()) {
            case UNMARKED -> null;
            case DONE -> Integer.valueOf(100);
            case ON_TRACK, DELAYED -> mark.percent();
        };
        return new PlannedTask(
                task.id(),
                task.area(),
                task.deliverable(),
                task.unit(),
                task.due(),
                mark.state(),
                percent,
                mark.state() == PlannedTask.State.DELAYED ? text(mark.reason()) : "",
                task.previousPercent(),
                task.overdue(),
                mark.version());
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }

    private static String said(Cell cell) {
        return switch (cell.state()) {
            case EMPTY -> "";
            case VALUE -> plain(cell.actual()) + " | " + plain(cell.estimate()) + noted(cell);
            case NOT_AVAILABLE -> "NOT_AVAILABLE: " + cell.reason() + noted(cell);
            case NOT_APPLICABLE -> "NOT_APPLICABLE: " + cell.reason() + noted(cell);
        };
    }

    private static String noted(Cell cell) {
        return cell.note().isEmpty() ? "" : " (" + cell.note() + ")";
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String said(List<DifficultyEntry> difficulties) {
        return difficulties.stream()
                .map(entry -> Objects.toString(entry.area(), "") + ": " + entry.description())
                .collect(Collectors.joining("\n"));
    }

    private static <T> Map<String, T> byKey(List<T> values, Function<T, String> key) {
        return values.stream()
                .collect(Collectors.toMap(key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
