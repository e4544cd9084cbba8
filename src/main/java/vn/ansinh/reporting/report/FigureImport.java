package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.FigureSheet.Base;
import vn.ansinh.reporting.report.FigureSheet.Column;
import vn.ansinh.reporting.report.FigureSheet.Kind;
import vn.ansinh.reporting.report.FigureWorkbook.Filled;
import vn.ansinh.reporting.report.FigureWorkbook.Line;
import vn.ansinh.reporting.report.FigureWorkbook.Problem;
import vn.ansinh.reporting.report.ReportView.CellView;
import vn.ansinh.reporting.report.ReportView.IndicatorView;

/**
 * What would change in a draft if the filled files were taken over; nothing is written here. A cell that was left as the
 * file was made, or left empty, changes nothing, whatever stands in the draft by now.
 */
@Component
class FigureImport {

    /** A file as it was sent. */
    record Sent(String name, byte[] content) {}

    /**
     * One figure that would change.
     *
     * @param cell as Excel names the cell of the figure: {@code G8}
     * @param parts how many parts were summed; null where the figure was written as it is
     * @param allParts how many there are to be summed; null with it
     * @param after with the version seen, to be saved as it is
     * @param overtaken whether the draft has changed here since the file was made
     */
    record Change(
            String code,
            String name,
            String unit,
            int file,
            String sheet,
            String cell,
            Integer parts,
            Integer allParts,
            Cell before,
            Cell after,
            boolean overtaken) {}

    /**
     * What the files say.
     *
     * @param files their names
     * @param same how many filled figures stand in the draft already
     * @param notices what else is to be known, in sentences
     */
    record Preview(List<String> files, List<Change> changes, List<Problem> problems, List<String> notices, int same) {}

    /** A file for each commune of a province, and some more. */
    static final int FILES_LIMIT = 200;

    private static final int NOTE_LIMIT = 2_000;

    private final FigureWorkbook workbook;
    private final AskedIndicators asked;
    private final Texts texts;

    FigureImport(FigureWorkbook workbook, AskedIndicators asked, Texts texts) {
        this.workbook = workbook;
        this.asked = asked;
        this.texts = texts;
    }

    /** @throws Refusal when a file is no template of this report */
    Preview preview(AgencyReport report, ReportView view, List<Sent> files) {
        if (files.isEmpty() || files.size() > FILES_LIMIT) {
            throw Refusal.invalid("file", "report.excel.files", FILES_LIMIT);
        }
        Map<String, Indicator> indicators = asked.of(report);
        String version = FigureTemplate.version(indicators.values(), view.estimated());
        var read = new ArrayList<Filled>();
        for (int file = 0; file < files.size(); file++) {
            read.add(workbook.read(
                    view, version, file, files.get(file).name(), files.get(file).content()));
        }
        return new Merging(view, indicators, read)
                .preview(files.stream().map(Sent::name).toList());
    }

    /** The files of one upload against the draft. */
    private final class Merging {

        private final ReportView view;
        private final Map<String, Indicator> indicators;
        private final List<Filled> read;
        private final List<Problem> problems = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();
        private final Set<String> allParts = new LinkedHashSet<>();
        private int same;

        Merging(ReportView view, Map<String, Indicator> indicators, List<Filled> read) {
            this.view = view;
            this.indicators = indicators;
            this.read = read;
            read.forEach(filled -> problems.addAll(filled.problems()));
            read.forEach(filled -> filled.marks().forEach(mark -> allParts.addAll(mark.parts())));
        }

        Preview preview(List<String> names) {
            Map<String, List<Line>> lines =
                    read.stream().flatMap(filled -> filled.lines().stream()).collect(Collectors.groupingBy(Line::code));
            view.indicators().stream()
                    .filter(indicator -> lines.containsKey(indicator.facts().code()))
                    .forEach(indicator ->
                            merge(indicator, lines.get(indicator.facts().code())));
            // One cell, one sentence.
            Map<List<Object>, Problem> once = problems.stream()
                    .collect(Collectors.toMap(
                            problem -> List.of(problem.file(), problem.sheet(), problem.cell()),
                            Function.identity(),
                            (first, second) -> first,
                            LinkedHashMap::new));
            Set<String> wrong = once.values().stream().map(Problem::code).collect(Collectors.toSet());
            List<Change> sound = changes.stream()
                    .filter(change -> !wrong.contains(change.code()))
                    .toList();
            return new Preview(names, sound, List.copyOf(once.values()), notices(), same);
        }

        private void merge(IndicatorView indicator, List<Line> all) {
            List<Line> parts = once(all.stream()
                    .filter(line -> line.kind() == Kind.PART)
                    .filter(line -> line.actual() != null || line.estimate() != null)
                    .toList());
            List<Line> own = all.stream()
                    .filter(line -> line.kind() != Kind.PART && changed(line))
                    .toList();
            own.stream()
                    .skip(1)
                    .forEach(line -> problems.add(line.problem(
                            Column.CODE,
                            texts.of(
                                    "report.excel.filled-twice",
                                    line.code(),
                                    own.get(0).sheet()))));
            Line written = own.isEmpty() ? null : own.get(0);
            if (written == null && parts.isEmpty()) {
                return;
            }
            parts.forEach(part -> refuse(indicator, part, part.actual(), part.estimate(), "", ""));
            Line first = written == null ? parts.get(0) : written;
            BigDecimal actual = written == null ? null : written.actual();
            BigDecimal estimate = written == null ? null : written.estimate();
            boolean summed = !parts.isEmpty() && actual == null;
            if (summed) {
                actual = sum(parts, Line::actual);
            }
            if (!parts.isEmpty() && estimate == null) {
                estimate = sum(parts, Line::estimate);
            }
            change(indicator, first, new Wanted(actual, estimate), summed ? parts.size() : null);
        }

        /** A part that came in two files counts once, or not at all. */
        private List<Line> once(List<Line> parts) {
            Map<String, Line> byPart = new LinkedHashMap<>();
            for (Line part : parts) {
                Line other = byPart.putIfAbsent(part.part(), part);
                boolean differs = other != null
                        && !(same(other.actual(), part.actual()) && same(other.estimate(), part.estimate()));
                if (differs) {
                    problems.add(part.problem(
                            Column.CODE, texts.of("report.excel.part-filled-twice", part.part(), other.sheet())));
                }
            }
            return List.copyOf(byPart.values());
        }

        private record Wanted(BigDecimal actual, BigDecimal estimate) {}

        private void change(IndicatorView indicator, Line line, Wanted wanted, Integer parts) {
            CellView now = indicator.cell();
            Base base = line.base();
            BigDecimal actual = pick(wanted.actual(), base.actual(), now.actual());
            BigDecimal estimate = pick(wanted.estimate(), base.estimate(), now.estimate());
            boolean typed = differs(wanted.actual(), base.actual()) || differs(wanted.estimate(), base.estimate());
            boolean chosen = line.state() != null && line.state() != base.state();
            CellState state = now.state();
            if (chosen) {
                state = line.state();
            } else if (typed) {
                state = CellState.VALUE;
            }
            String reason = pick(line.reason(), base.reason(), now.reason());
            String note = pick(line.note(), base.note(), now.note());
            boolean refused = contradicts(line, state, chosen, typed, reason, base)
                    | refuse(indicator, line, wanted.actual(), wanted.estimate(), line.reason(), line.note());
            if (refused) {
                return;
            }
            boolean value = state == CellState.VALUE;
            Cell before = cell(indicator, now.state(), now.actual(), now.estimate(), now.reason(), now.note());
            Cell after = cell(
                    indicator,
                    value && actual == null && estimate == null ? CellState.EMPTY : state,
                    value ? actual : null,
                    value ? estimate : null,
                    state.wantsReason() ? reason : "",
                    note);
            if (equal(before, after)) {
                same++;
                return;
            }
            boolean overtaken = !equal(
                    before, cell(indicator, base.state(), base.actual(), base.estimate(), base.reason(), base.note()));
            changes.add(new Change(
                    indicator.facts().code(),
                    indicator.facts().name(),
                    indicator.facts().unit(),
                    line.file(),
                    line.sheet(),
                    Column.ACTUAL.at(line.row()),
                    parts,
                    parts == null ? null : Integer.valueOf(Math.max(parts, allParts.size())),
                    before,
                    after,
                    overtaken));
        }

        /** @return whether there is something wrong, which is noted by its cell */
        private boolean contradicts(
                Line line, CellState state, boolean chosen, boolean typed, String reason, Base base) {
            if (chosen && state.wantsReason() && typed) {
                problems.add(line.problem(Column.STATE, texts.of("report.excel.state-and-number")));
                return true;
            }
            if (state.wantsReason() && reason.isBlank()) {
                problems.add(line.problem(Column.REASON, texts.of("report.excel.reason-missing")));
                return true;
            }
            if (!state.wantsReason()
                    && !line.reason().isEmpty()
                    && !line.reason().equals(base.reason())) {
                problems.add(line.problem(
                        Column.STATE,
                        texts.of(
                                "report.excel.reason-without-state",
                                texts.of("report.excel.state.NOT_AVAILABLE"),
                                texts.of("report.excel.state.NOT_APPLICABLE"))));
                return true;
            }
            return false;
        }

        /** The rules of the form, each by its cell. @return whether one is broken */
        private boolean refuse(
                IndicatorView indicator,
                Line line,
                BigDecimal actual,
                BigDecimal estimate,
                String reason,
                String note) {
            return refused(indicator, line, Column.ACTUAL, actual, "", "")
                    | refused(indicator, line, Column.ESTIMATE, estimate, "", "")
                    | refused(indicator, line, Column.REASON, null, reason, "")
                    | refused(indicator, line, Column.NOTE, null, "", note);
        }

        private boolean refused(
                IndicatorView view, Line line, Column column, BigDecimal number, String reason, String note) {
            Indicator indicator = indicators.get(view.facts().code());
            Optional<String> key = CellRules.refusal(
                    indicator, new Cell(line.code(), CellState.VALUE, number, null, reason, note, 0), NOTE_LIMIT);
            key.ifPresent(found -> problems.add(line.problem(
                    column,
                    texts.of(
                            found, indicator.code(), indicator.name(texts.locale()), indicator.unit(texts.locale())))));
            return key.isPresent();
        }

        private Cell cell(
                IndicatorView indicator,
                CellState state,
                BigDecimal actual,
                BigDecimal estimate,
                String reason,
                String note) {
            return new Cell(
                    indicator.facts().code(),
                    state,
                    actual,
                    estimate,
                    reason,
                    note,
                    indicator.cell().version());
        }

        private List<String> notices() {
            var notices = new ArrayList<String>();
            List<FigureSheet.Mark> marks =
                    read.stream().flatMap(filled -> filled.marks().stream()).toList();
            marks.stream()
                    .mapToInt(FigureSheet.Mark::round)
                    .filter(round -> round != view.submissions() + 1)
                    .findFirst()
                    .ifPresent(
                            round -> notices.add(texts.of("report.excel.other-round", round, view.submissions() + 1)));
            Set<String> filled = read.stream()
                    .flatMap(one -> one.lines().stream())
                    .filter(line -> line.kind() == Kind.PART && (line.actual() != null || line.estimate() != null))
                    .map(Line::part)
                    .collect(Collectors.toSet());
            List<String> left =
                    allParts.stream().filter(part -> !filled.contains(part)).toList();
            if (!left.isEmpty() && !filled.isEmpty()) {
                notices.add(texts.of(
                        "report.excel.parts-missing", filled.size(), allParts.size(), String.join(", ", left)));
            }
            Set<String> gone = new LinkedHashSet<>();
            read.forEach(one -> gone.addAll(one.missing()));
            if (!gone.isEmpty()) {
                notices.add(texts.of("report.excel.rows-missing", String.join(", ", gone)));
            }
            return notices;
        }
    }

    /** Whether a row says anything that it did not say when it was made. */
    private static boolean changed(Line line) {
        Base base = line.base();
        return differs(line.actual(), base.actual())
                || differs(line.estimate(), base.estimate())
                || line.state() != null && line.state() != base.state()
                || !line.reason().isEmpty() && !line.reason().equals(base.reason())
                || !line.note().isEmpty() && !line.note().equals(base.note());
    }

    private static boolean differs(BigDecimal filled, BigDecimal base) {
        return filled != null && !same(filled, base);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static BigDecimal pick(BigDecimal filled, BigDecimal base, BigDecimal now) {
        return differs(filled, base) ? filled : now;
    }

    private static String pick(String filled, String base, String now) {
        return filled.isEmpty() || filled.equals(base) ? now : filled;
    }

    private static boolean equal(Cell one, Cell other) {
        return one.state() == other.state()
                && same(one.actual(), other.actual())
                && same(one.estimate(), other.estimate())
                && Objects.equals(one.reason(), other.reason())
                && Objects.equals(one.note(), other.note());
    }

    private static BigDecimal sum(List<Line> parts, Function<Line, BigDecimal> number) {
        return parts.stream()
                .map(number)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
