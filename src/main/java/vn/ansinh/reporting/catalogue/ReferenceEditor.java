package vn.ansinh.reporting.catalogue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.catalogue.EditedSet.Field;
import vn.ansinh.reporting.catalogue.EditedSet.Option;
import vn.ansinh.reporting.catalogue.RowChanges.Change;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.reference.CsvCells;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.ImportProblem;
import vn.ansinh.reporting.directory.reference.ImportResult;
import vn.ansinh.reporting.directory.reference.Texts;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Refusal;

/**
 * Reference data kept on screens. What is changed goes through the import of the file it would stand in, so that a screen
 * knows no rule of its own.
 */
@Service
class ReferenceEditor {

    /** What stands in the trail is read by anybody, whatever the screen's language. */
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** More at once are files' business. */
    private static final int CHANGES = 500;

    /**
     * One set of a regime, or of the province, as it stands.
     *
     * @param version another one as soon as anything of it is another
     * @param from the first day from which a change touches nothing that was asked; null where rows do not hold from day to
     *     day
     * @param rows each with the text of every column, as files write it
     * @param choices what fields refer to, by the kind of field: bodies, areas, indicators, regimes
     */
    record View(
            String title,
            String version,
            String from,
            List<Field> fields,
            List<Map<String, String>> rows,
            Map<String, List<Option>> choices) {}

    /**
     * @param version as it was shown
     * @param from the day of the changes, {@code 01/01/2027}; null or empty to mend what was always meant
     */
    record Wish(String version, String from, List<Change> changes) {}

    /**
     * @param change which of the changes; null when it is about none in particular
     * @param column null for the whole row
     */
    record Wrong(Integer change, String column, String text) {}

    /**
     * @param problems if there is any, nothing was stored
     * @param effects what comes of it, in words
     */
    record Outcome(
            boolean dryRun, List<Wrong> problems, List<String> warnings, List<String> changes, List<String> effects) {

        boolean refused() {
            return !problems.isEmpty();
        }
    }

    private final CurrentFiles files;
    private final CurrentCatalogue catalogue;
    private final ReferenceData referenceData;
    private final WhatWasAsked asked;
    private final WatchedEdit watched;
    private final AgencyDirectory directory;
    private final Clock clock;

    ReferenceEditor(
            CurrentFiles files,
            CurrentCatalogue catalogue,
            ReferenceData referenceData,
            WhatWasAsked asked,
            WatchedEdit watched,
            AgencyDirectory directory,
            Clock clock) {
        this.files = files;
        this.catalogue = catalogue;
        this.referenceData = referenceData;
        this.asked = asked;
        this.watched = watched;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param regime null for all, which only sets of the province and the list of regimes are shown by */
    View view(EditedSet set, String regime, Locale locale) {
        CsvCells now = now(set, regime);
        return new View(
                title(set.set(), locale),
                version(now),
                EditedSet.versioned(now.columns()) ? Formats.day(proposed(regime)) : null,
                set.fields(now, regime, locale),
                now.rows().stream().map(CsvCells.Row::cells).toList(),
                choices(set, regime, locale));
    }

    /** How many rows a regime has of a set. */
    int count(EditedSet set, String regime) {
        return now(set, regime).rows().size();
    }

    static String title(DataSet set, Locale locale) {
        return Texts.of("catalogue.page.kind." + set.name(), locale);
    }

    private LocalDate proposed(String regime) {
        LocalDate today = LocalDate.now(clock);
        return asked.firstFree(regime).filter(today::isBefore).orElse(today);
    }

    /** The rows of a regime, as the file of the set has them. */
    CsvCells now(EditedSet set, String regime) {
        CsvCells all = CsvCells.of(files.write(set.set()));
        return regime == null || set.owner() == null
                ? all
                : new CsvCells(
                        all.columns(),
                        all.rows().stream()
                                .filter(row -> row.cell(set.owner()).equals(regime))
                                .toList());
    }

    private static String version(CsvCells now) {
        byte[] content = CsvCells.write(
                now.columns(), now.rows().stream().map(CsvCells.Row::cells).toList());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Map<String, List<Option>> choices(EditedSet set, String regime, Locale locale) {
        Map<String, List<Option>> choices = new LinkedHashMap<>();
        choices.put(
                "bodies",
                directory.all().stream()
                        .map(agency -> new Option(agency.code().value(), agency.name(locale)))
                        .distinct()
                        .toList());
        Catalogue now = catalogue.get();
        choices.put(
                "regimes",
                now.regimes().stream()
                        .map(known -> new Option(known.code(), known.name(locale)))
                        .toList());
        now.of(regime == null ? "" : regime).ifPresent(contents -> {
            choices.put(
                    "areas",
                    contents.areas().near(LocalDate.now(clock)).stream()
                            .map(area -> new Option(area.code(), area.name(locale)))
                            .toList());
            choices.put(
                    "indicators",
                    contents.indicators().stream()
                            .collect(Collectors.toMap(
                                    Indicator::code,
                                    indicator -> new Option(indicator.code(), indicator.name(locale)),
                                    (earlier, later) -> later,
                                    LinkedHashMap::new))
                            .values()
                            .stream()
                            .toList());
        });
        return choices;
    }

    /**
     * Tries a change, or makes it.
     *
     * @throws Refusal when somebody else has changed the set meanwhile, or what was sent is no change
     */
    Outcome change(EditedSet set, String regime, Wish wish, boolean dryRun, Person person, Locale locale) {
        CsvCells now = now(set, regime);
        same(wish.version(), now);
        List<Wrong> wrong = new ArrayList<>();
        LocalDate from = from(wish, now, locale, wrong);
        List<Change> changes = sound(set, regime, wish, now);
        if (!wrong.isEmpty()) {
            return new Outcome(dryRun, wrong, List.of(), List.of(), List.of());
        }
        RowChanges.File file = new RowChanges(set, now).file(changes, from);
        vanished(set, changes, now, file, locale, wrong);
        if (!wrong.isEmpty() || file.empty()) {
            return new Outcome(dryRun, wrong, List.of(), List.of(), List.of());
        }
        CsvSource source = new CsvSource(set.set().fileName() + ".csv", file.content());
        WatchedEdit.Watch watch = watched.watch(
                regime,
                person,
                locale,
                () -> same(wish.version(), now(set, regime)),
                changed -> "%s%s: %s"
                        .formatted(
                                set.set().fileName(),
                                from == null ? "" : ", từ ngày " + Formats.day(from),
                                String.join("\n", ChangedRows.said(set, now, changes, VIETNAMESE))),
                dryRun);
        ImportResult result = referenceData.importFiles(List.of(source), dryRun, watch);
        result.problems()
                .forEach(problem -> wrong.add(
                        new Wrong(file.change(problem.line()), problem.column(), sentence(problem, file, locale))));
        return new Outcome(
                dryRun,
                wrong,
                result.warnings().stream()
                        .map(warning -> Texts.of(
                                warning.key(), locale, warning.arguments().toArray()))
                        .toList(),
                result.changes().isEmpty() ? List.of() : ChangedRows.said(set, now, changes, locale),
                watch.told());
    }

    /** Takes the files of a whole regime in, or tries to. */
    Outcome take(String regime, List<CsvSource> sources, boolean dryRun, Person person, Locale locale) {
        WatchedEdit.Watch watch = watched.watch(
                regime,
                person,
                locale,
                () -> {},
                changed -> "%d: %s".formatted(changed.size(), String.join("; ", changed)),
                dryRun);
        ImportResult result = referenceData.importFiles(sources, dryRun, watch);
        return new Outcome(
                dryRun,
                result.problems().stream()
                        .map(problem -> new Wrong(null, problem.column(), problem.text(locale)))
                        .toList(),
                result.warnings().stream()
                        .map(warning -> Texts.of(
                                warning.key(), locale, warning.arguments().toArray()))
                        .toList(),
                ImportedRows.said(result.changes(), locale),
                watch.told());
    }

    /** What is wrong with a row that only came with the others names it. */
    private static String sentence(ImportProblem problem, RowChanges.File file, Locale locale) {
        String what = Texts.of(problem.key(), locale, problem.arguments().toArray());
        if (problem.line() < 2 || file.change(problem.line()) != null) {
            return what;
        }
        String row = CsvCells.of(file.content()).rows().stream()
                .filter(one -> one.line() == problem.line())
                .findFirst()
                .map(one -> one.cells().values().stream()
                        .filter(cell -> !cell.isEmpty())
                        .limit(3)
                        .collect(Collectors.joining(" ")))
                .orElse("");
        return row + ": " + what;
    }

    private void same(String version, CsvCells now) {
        if (!version(now).equals(version)) {
            throw Refusal.conflict("catalogue.edit.changedMeanwhile");
        }
    }

    private static LocalDate from(Wish wish, CsvCells now, Locale locale, List<Wrong> wrong) {
        if (!EditedSet.versioned(now.columns())
                || wish.from() == null
                || wish.from().isBlank()) {
            return null;
        }
        return Cells.day(wish.from()).orElseGet(() -> {
            wrong.add(new Wrong(null, "from", Texts.of("directory.import.date", locale, wish.from())));
            return null;
        });
    }

    /** Of this regime whatever was sent, and of rows there are. */
    private static List<Change> sound(EditedSet set, String regime, Wish wish, CsvCells now) {
        List<Change> changes = wish.changes() == null ? List.of() : wish.changes();
        if (changes.isEmpty() || changes.size() > CHANGES) {
            throw Refusal.invalid("changes", "catalogue.edit.number", CHANGES);
        }
        List<Change> sound = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Change change : changes) {
            boolean known = change != null
                    && (change.row() == null
                            ? change.cells() != null
                            : change.row() >= 0 && change.row() < now.rows().size() && seen.add(change.row()));
            if (!known
                    || change.cells() != null
                            && !new HashSet<>(now.columns())
                                    .containsAll(change.cells().keySet())) {
                throw Refusal.invalid("changes", "catalogue.edit.unknown");
            }
            Map<String, String> cells = null;
            if (change.cells() != null) {
                cells = new LinkedHashMap<>();
                for (Map.Entry<String, String> cell : change.cells().entrySet()) {
                    cells.put(cell.getKey(), cell.getValue() == null ? "" : cell.getValue());
                }
                if (regime != null && set.owner() != null) {
                    cells.put(set.owner(), regime);
                }
            }
            sound.add(new Change(change.row(), cells));
        }
        return sound;
    }

    /** What a file does not name it does not touch: what a row is about can end, and is never renamed or taken away. */
    private static void vanished(
            EditedSet set, List<Change> changes, CsvCells now, RowChanges.File file, Locale locale, List<Wrong> wrong) {
        Set<String> left = CsvCells.of(file.content()).rows().stream()
                .map(row -> set.about(row.cells()))
                .collect(Collectors.toSet());
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            String about = change.row() == null
                    ? null
                    : set.about(now.rows().get(change.row()).cells());
            boolean renamed = about != null
                    && change.cells() != null
                    && !set.about(with(now.rows().get(change.row()).cells(), change.cells()))
                            .equals(about);
            if (renamed || about != null && !left.contains(about)) {
                String column = set.scope().get(set.scope().size() - 1);
                wrong.add(new Wrong(i, column, Texts.of("catalogue.edit.stays", locale, about)));
            }
        }
    }

    private static Map<String, String> with(Map<String, String> old, Map<String, String> typed) {
        Map<String, String> cells = new LinkedHashMap<>(old);
        cells.putAll(typed);
        return cells;
    }
}
