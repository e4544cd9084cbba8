package vn.ansinh.reporting.monitoring;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.difficulty.CaseBoard;
import vn.ansinh.reporting.difficulty.CaseBoard.Open;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.engine.Choice;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.OpenTasks;
import vn.ansinh.reporting.engine.OpenTasks.OpenTask;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.monitoring.Bars.Counted;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportKey;

/** What waits where, since when and with which office: the open tasks of reports, letters, plans and difficulties. */
@Component
class Waiting {

    /** So many are looked at, those that wait longest: more at once is nobody's list any more. */
    static final int MOST = 5_000;

    /** So many offices have a bar; all have a line. */
    private static final int BARS = 12;

    /** As an address has them that are no agency's. */
    private static final String STANDING = "thuong-truc";

    private static final String NOBODY = "chua-nhan";

    /** What something is that waits. */
    enum Kind {
        REPORT,
        /** A cycle's request, follow-up and consolidated report. */
        CYCLE,
        PLAN,
        CASE,
        /** Approved, and waiting for its number. */
        LETTER
    }

    /**
     * Something that waits.
     *
     * @param office who has it, in words
     * @param part of the office: its officers, its leaders
     * @param what the task with what it is about
     * @param link to what it is about; null where the reader may not open it
     * @param since the day it came there
     * @param days how many days ago that was
     * @param due its last day; null where it has none
     */
    record Row(
            String regime,
            Kind kind,
            String kindName,
            String office,
            String part,
            String what,
            String link,
            LocalDate since,
            int days,
            LocalDate due,
            boolean overdue) {}

    /**
     * What waits with an office.
     *
     * @param code of an agency, or what else tells it from the others
     * @param link to what waits there one by one; null where the reader may know of none
     * @param byKind how many of each kind, in their order
     * @param longest how many days the oldest has waited
     */
    record Office(
            String code,
            String name,
            String link,
            List<Integer> byKind,
            int all,
            int overdue,
            int longest,
            LocalDate since) {}

    /**
     * What waits under a regime.
     *
     * @param offices where the oldest has waited longest first
     * @param only the name of the office whose tasks are told one by one; empty where those of all are
     * @param rows those that the reader may know of one by one, the longest first
     * @param hidden how many more are counted with the offices only
     */
    record OfRegime(
            String code, String name, Part<Office> offices, Bars chart, String only, Part<Row> rows, int hidden) {}

    /**
     * How much waits under a regime.
     *
     * @param longest where the oldest has waited longest
     */
    record InShort(String code, int all, Office longest) {}

    /**
     * The parts of the lists that are wanted.
     *
     * @param offices of the list of offices
     * @param rows of the list of tasks
     */
    record Wanted(Part.Wanted offices, Part.Wanted rows) {

        /** The first of each. */
        static final Wanted FIRST = of(null, null, "");

        /** All of both. */
        static final Wanted ALL = of(null, null, "toan-bo");

        static Wanted of(String offices, String rows, String whole) {
            return new Wanted(new Part.Wanted(offices, "", "", whole), new Part.Wanted(rows, "", "", whole));
        }
    }

    private static final Part.Lookup<Office> OFFICES = new Part.Lookup<>(Office::name, Map.of());
    private static final Part.Lookup<Found> TASKS = new Part.Lookup<>(found -> found.task.name(), Map.of());

    /** @param visible whether the reader may know what it is about */
    private record Found(OpenTask task, String regime, Kind kind, boolean visible) {

        /** Whose people have it; whoever may take it of several is named first. */
        String group() {
            return task.groups().stream().findFirst().orElse(NOBODY);
        }

        String office() {
            return code(group());
        }
    }

    private final OpenTasks tasks;
    private final CaseBoard cases;
    private final Obligations obligations;
    private final AgencyDirectory directory;
    private final ReportingCalendar calendar;
    private final Texts texts;
    private final Clock clock;

    Waiting(
            OpenTasks tasks,
            CaseBoard cases,
            Obligations obligations,
            AgencyDirectory directory,
            ReportingCalendar calendar,
            Texts texts,
            Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.obligations = obligations;
        this.directory = directory;
        this.calendar = calendar;
        this.texts = texts;
        this.clock = clock;
    }

    /** The kinds in words, in their order. */
    List<String> kinds() {
        return Arrays.stream(Kind.values()).map(this::name).toList();
    }

    private String name(Kind kind) {
        return texts.of("monitoring.kind." + kind);
    }

    /** How much waits with whom, without what one by one may be opened. */
    List<InShort> inShort(Viewer viewer, Collection<String> regimes) {
        Map<String, List<Found>> found = found(viewer, regimes);
        Map<String, String> agencies = new HashMap<>();
        return regimes.stream()
                .filter(found::containsKey)
                .map(regime -> new InShort(
                        regime,
                        found.get(regime).size(),
                        offices(found.get(regime), agencies).get(0)))
                .toList();
    }

    /**
     * @param names of the regimes by their codes, in their order
     * @param office code or name of the one whose tasks are told one by one; empty for all
     * @param wanted which parts of the lists
     * @throws Refusal when nothing waits there of which the reader may know, with the offices nearest to it
     */
    List<OfRegime> of(
            Viewer viewer, Collection<String> regimes, Map<String, String> names, String office, Wanted wanted) {
        Map<String, List<Found>> found = found(viewer, regimes);
        Map<String, String> agencies = new HashMap<>();
        String only = office.isEmpty() ? "" : known(office, found.values(), agencies);
        Map<String, Part<Found>> shown = new HashMap<>();
        found.forEach((regime, tasks) -> shown.put(
                regime,
                TASKS.of(
                        tasks.stream()
                                .filter(Found::visible)
                                .filter(one -> only.isEmpty() || only.equals(one.office()))
                                .toList(),
                        wanted.rows)));
        Set<ReportKey> readable = obligations.readable(shown.values().stream()
                .flatMap(part -> part.rows().stream())
                .filter(one -> one.task.address().startsWith("/bao-cao/"))
                .map(one -> ReportKey.parse(one.task.key()))
                .collect(Collectors.toSet()));
        LocalDate today = LocalDate.now(clock);
        return regimes.stream()
                .filter(found::containsKey)
                .map(regime -> {
                    List<Office> offices = offices(found.get(regime), agencies);
                    Part<Found> rows = shown.get(regime);
                    return new OfRegime(
                            regime,
                            names.get(regime),
                            OFFICES.of(offices, wanted.offices),
                            chart(offices),
                            agencies.getOrDefault(only, ""),
                            rows.map(part -> part.stream()
                                    .map(one -> row(viewer, one, readable, agencies, today))
                                    .toList()),
                            hidden(found.get(regime), only));
                })
                .toList();
    }

    /** The code of the office that is meant. */
    private String known(String word, Collection<List<Found>> found, Map<String, String> agencies) {
        Map<String, String> names = new LinkedHashMap<>();
        found.stream()
                .flatMap(List::stream)
                .filter(Found::visible)
                .forEach(one -> names.putIfAbsent(one.office(), office(one, agencies)));
        var choice = new Choice(names);
        return choice.code(word).orElseThrow(() -> choice.unknown("co-quan", "monitoring.filter.office", word));
    }

    private static int hidden(List<Found> found, String only) {
        return (int) found.stream()
                .filter(one -> !one.visible)
                .filter(one -> only.isEmpty() || only.equals(one.office()))
                .count();
    }

    private Map<String, List<Found>> found(Viewer viewer, Collection<String> regimes) {
        Map<String, Open> open = cases.open().stream().collect(Collectors.toMap(Open::key, Function.identity()));
        Map<String, String> series = new HashMap<>();
        for (Regime regime : calendar.regimes()) {
            series.put(regime.planSeries(), regime.code());
        }
        return tasks.longest(MOST).stream()
                .filter(task -> task.address() != null)
                .flatMap(task -> found(viewer, task, open, series).stream())
                .filter(one -> regimes.contains(one.regime))
                .collect(Collectors.groupingBy(Found::regime));
    }

    private Optional<Found> found(Viewer viewer, OpenTask task, Map<String, Open> open, Map<String, String> series) {
        String[] key = task.key().split("/");
        String place = task.address().split("/")[1];
        boolean letter = task.element().startsWith("Task_Issue");
        boolean held = task.groups().stream().anyMatch(group -> viewer.own(agency(group)));
        switch (place) {
            case "bao-cao": {
                boolean sees = viewer.oversees(key[0]) || held || viewer.own(key[key.length - 1]);
                return one(task, key[0], letter ? Kind.LETTER : Kind.REPORT, sees, sees);
            }
            case "dot-bao-cao", "tong-hop": {
                boolean sees = viewer.oversees(key[0]);
                return one(task, key[0], letter ? Kind.LETTER : Kind.CYCLE, sees, sees);
            }
            case "ke-hoach": {
                String regime = series.get(key[0]);
                boolean sees = viewer.oversees(regime) || held || viewer.own(key[key.length - 1]);
                return one(task, regime, letter ? Kind.LETTER : Kind.PLAN, sees, sees);
            }
            case "kho-khan": {
                Open known = open.get(key[0]);
                boolean visible = known != null && known.visible();
                boolean counted = known != null && known.approved() && viewer.oversees(known.regime());
                return known == null
                        ? Optional.empty()
                        : one(task, known.regime(), letter ? Kind.LETTER : Kind.CASE, visible || counted, visible);
            }
            default:
                return Optional.empty();
        }
    }

    private static Optional<Found> one(OpenTask task, String regime, Kind kind, boolean counted, boolean visible) {
        return counted && regime != null ? Optional.of(new Found(task, regime, kind, visible)) : Optional.empty();
    }

    /** Where the oldest has waited longest first. */
    private List<Office> offices(List<Found> found, Map<String, String> agencies) {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        Map<String, List<Found>> byOffice =
                found.stream().collect(Collectors.groupingBy(Found::office, LinkedHashMap::new, Collectors.toList()));
        return byOffice.values().stream()
                .map(those -> office(office(those.get(0), agencies), those, now, today))
                .sorted(Comparator.comparingInt(Office::longest).reversed().thenComparing(Part.byName(Office::name)))
                .toList();
    }

    private Bars chart(List<Office> offices) {
        return Bars.lengths(offices.stream()
                .sorted(Comparator.comparingInt(Office::all).reversed())
                .limit(BARS)
                .map(office -> new Bars.Row(
                        office.name,
                        null,
                        texts.of("monitoring.waiting.bar", office.all, office.longest),
                        List.of(
                                new Counted("overdue", office.overdue),
                                new Counted("awaited", office.all - office.overdue))))
                .toList());
    }

    private static Office office(String name, List<Found> found, Instant now, LocalDate today) {
        Map<Kind, Integer> byKind = found.stream().collect(Collectors.toMap(Found::kind, one -> 1, Integer::sum));
        LocalDate since = day(found.stream()
                .map(one -> one.task.since())
                .min(Comparator.naturalOrder())
                .orElseThrow());
        Found first = found.get(0);
        return new Office(
                first.office(),
                name,
                found.stream().anyMatch(Found::visible)
                        ? OverviewPages.WAITING + "?che-do=" + first.regime + "&co-quan="
                                + UriUtils.encode(first.office(), StandardCharsets.UTF_8) + "#viec-" + first.regime
                        : null,
                Arrays.stream(Kind.values())
                        .map(kind -> byKind.getOrDefault(kind, 0))
                        .toList(),
                found.size(),
                (int) found.stream().filter(one -> overdue(one.task, now)).count(),
                (int) ChronoUnit.DAYS.between(since, today),
                since);
    }

    private Row row(
            Viewer viewer, Found found, Set<ReportKey> readable, Map<String, String> agencies, LocalDate today) {
        OpenTask task = found.task;
        LocalDate since = day(task.since());
        return new Row(
                found.regime,
                found.kind,
                name(found.kind),
                office(found, agencies),
                part(task),
                task.name(),
                link(viewer, found, readable),
                since,
                (int) ChronoUnit.DAYS.between(since, today),
                task.due() == null ? null : day(task.due()),
                overdue(task, clock.instant()));
    }

    private static boolean overdue(OpenTask task, Instant now) {
        return task.due() != null && task.due().isBefore(now);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ReportingClock.ZONE).toLocalDate();
    }

    /** A plan is looked for by its agency in the list of plans, which knows what of it is the reader's. */
    private String link(Viewer viewer, Found found, Set<ReportKey> readable) {
        String key = found.task.key();
        String cycle = key.contains("/") ? "/dot-bao-cao/" + key.split("/")[0] + "-" + key.split("/")[1] : null;
        String address = found.task.address();
        if (address.startsWith("/bao-cao/")) {
            boolean reads = readable.contains(ReportKey.parse(key));
            return reads ? address : viewer.oversees(found.regime) ? cycle : null;
        }
        if (address.startsWith("/kho-khan/")) {
            return address;
        }
        if (address.startsWith("/ke-hoach/")) {
            return "/ke-hoach?tim="
                    + UriUtils.encode(name(key.substring(key.indexOf('/') + 1)), StandardCharsets.UTF_8);
        }
        return viewer.oversees(found.regime) ? cycle : null;
    }

    /** Whose people have it, in words. */
    private String office(Found found, Map<String, String> offices) {
        return offices.computeIfAbsent(found.office(), code -> office(found.group()));
    }

    private String office(String group) {
        if (group.equals(NOBODY)) {
            return texts.of("monitoring.office.nobody");
        }
        if (Groups.shared(group)) {
            return Standing.of(group).isPresent()
                    ? texts.of("monitoring.office.standing")
                    : texts.of("monitoring.office." + group);
        }
        return name(code(group));
    }

    private static String code(String group) {
        if (Standing.of(group).isPresent()) {
            return STANDING;
        }
        String agency = agency(group);
        return agency == null || group.equals(NOBODY) ? group : agency;
    }

    private String name(String code) {
        try {
            return directory.nameOn(new AgencyCode(code), LocalDate.now(clock), texts.locale());
        } catch (ReferenceRefusal unknown) {
            // A group of the engine that is no agency's.
            return code;
        }
    }

    private String part(OpenTask task) {
        return task.groups().stream()
                .findFirst()
                .map(group -> texts.of("monitoring.part." + Groups.function(group)))
                .orElse("");
    }

    /** The agency whose group it is; null for a group that is no agency's. */
    private static String agency(String group) {
        return Groups.shared(group) || group.indexOf('-') < 0
                ? null
                : group.substring(0, group.indexOf('-')).toUpperCase(Locale.ROOT);
    }
}
