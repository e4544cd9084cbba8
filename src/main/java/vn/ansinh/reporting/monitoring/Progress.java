package vn.ansinh.reporting.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.CycleBoard;
import vn.ansinh.reporting.cycle.CycleBoard.Line;
import vn.ansinh.reporting.cycle.Urging;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.monitoring.Bars.Counted;
import vn.ansinh.reporting.report.AgencyContacts;
import vn.ansinh.reporting.report.AgencyContacts.Contact;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportBoard;
import vn.ansinh.reporting.report.ReportBoard.Count;
import vn.ansinh.reporting.report.ReportBoard.Late;
import vn.ansinh.reporting.report.ReportKey;

/** How far the cycles have come, and who is late with what. Regimes are told one by one. */
@Component
class Progress {

    /** So many of the cycles that have ended are told beside those that run. */
    private static final int ENDED = 3;

    /** So many letters of urging are told, the latest. */
    private static final int URGED = 10;

    /** So many agencies have a bar; all have a line. */
    private static final int BARS = 12;

    /**
     * What is told of a regime.
     *
     * @param cycles those that run, then the latest that have ended
     * @param late the longest late first
     * @param lateAgencies how many agencies these are
     */
    record OfRegime(
            String code,
            String name,
            List<CycleRow> cycles,
            Bars chart,
            List<LateRow> late,
            int lateAgencies,
            Bars lateChart,
            List<UrgedRow> urged) {}

    /** @param link to its page; null where the reader may not open it */
    record CycleRow(
            String label,
            String subject,
            String link,
            String state,
            String stateLabel,
            String lastDay,
            String letter,
            Count count) {}

    /**
     * A late report.
     *
     * @param key of the report
     * @param link to the report where it may be read, else to its cycle; null where neither may be
     * @param days how many days late
     * @param said what the standing agency said to it last; null where nothing was, or the reader is not to know
     */
    record LateRow(
            ReportKey key,
            String agency,
            String agencyName,
            String period,
            String link,
            String what,
            String stateLabel,
            String lastDay,
            int days,
            Said said) {}

    /**
     * A letter of urging.
     *
     * @param stateLabel where it stands; its number where it has one
     * @param key {@code KL92/2021-H1/DD-1}
     * @param slug of its address
     * @param link to the signed file; null before it is issued
     */
    record UrgedRow(
            String period,
            int agencies,
            Instant draftedAt,
            Instant sentAt,
            String stateLabel,
            String key,
            String slug,
            String link) {}

    /** @param kind in words */
    record Said(String kind, Instant at, String content) {}

    private final CycleBoard cycles;
    private final ReportBoard reports;
    private final Obligations obligations;
    private final AgencyContacts contacts;
    private final Urging urging;
    private final Texts texts;
    private final BodyNames bodyNames;
    private final Clock clock;

    Progress(
            CycleBoard cycles,
            ReportBoard reports,
            Obligations obligations,
            AgencyContacts contacts,
            Urging urging,
            Texts texts,
            BodyNames bodyNames,
            Clock clock) {
        this.cycles = cycles;
        this.reports = reports;
        this.obligations = obligations;
        this.contacts = contacts;
        this.urging = urging;
        this.texts = texts;
        this.bodyNames = bodyNames;
        this.clock = clock;
    }

    /** @param names of the regimes by their codes, in their order */
    List<OfRegime> of(Viewer viewer, Collection<String> regimes, Map<String, String> names) {
        Map<String, List<Line>> lines = cycles.lines().stream()
                .filter(line -> regimes.contains(line.regime()))
                .collect(Collectors.groupingBy(
                        Line::regime, Collectors.collectingAndThen(Collectors.toList(), Progress::told)));
        Map<String, Count> counts =
                reports
                        .counts(
                                clock.instant(),
                                lines.values().stream()
                                        .flatMap(List::stream)
                                        .map(Line::key)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Count::cycleKey, Function.identity()));
        Map<String, List<LateRow>> late = late(viewer, regimes);
        Map<String, List<Urging.Line>> urged = viewer.standing().isEmpty()
                ? Map.of()
                : urging.letters().stream()
                        .filter(line -> viewer.notes(line.regime()))
                        .collect(Collectors.groupingBy(Urging.Line::regime));
        return regimes.stream()
                .filter(lines::containsKey)
                .map(regime -> ofRegime(
                        regime,
                        names.get(regime),
                        lines.get(regime).stream()
                                .map(line -> row(viewer, line, counts.get(line.key())))
                                .toList(),
                        late.getOrDefault(regime, List.of()),
                        urged.getOrDefault(regime, List.of()).stream()
                                .limit(URGED)
                                .map(this::row)
                                .toList()))
                .toList();
    }

    private UrgedRow row(Urging.Line line) {
        return new UrgedRow(
                period(line.cycleKey().substring(line.cycleKey().indexOf('/') + 1)),
                line.agencies(),
                line.draftedAt(),
                line.sentAt(),
                line.letter() == null
                        ? texts.of("monitoring.urged." + line.state())
                        : texts.of("monitoring.urged.sent", line.letter().reference()),
                line.key(),
                line.slug(),
                line.letter() == null
                        ? null
                        : "/api/urgings/" + line.slug() + "/attachments/"
                                + line.letter().file());
    }

    private static OfRegime ofRegime(
            String code, String name, List<CycleRow> cycles, List<LateRow> late, List<UrgedRow> urged) {
        Map<String, List<LateRow>> byAgency =
                late.stream().collect(Collectors.groupingBy(LateRow::agency, LinkedHashMap::new, Collectors.toList()));
        return new OfRegime(
                code,
                name,
                cycles,
                Bars.shares(cycles.stream()
                        .filter(row -> row.count.owed() > 0)
                        .map(row -> new Bars.Row(
                                row.label, null, row.count.accepted() + "/" + row.count.owed(), parts(row.count)))
                        .toList()),
                late,
                byAgency.size(),
                Bars.lengths(byAgency.values().stream()
                        .limit(BARS)
                        .map(rows -> rows.get(0))
                        .map(row -> new Bars.Row(
                                row.agencyName,
                                null,
                                String.valueOf(row.days),
                                List.of(new Counted("overdue", row.days))))
                        .toList()),
                urged);
    }

    /** How the reports of a cycle stand, in the order of their way. */
    static List<Counted> parts(Count count) {
        return List.of(
                new Counted("accepted", count.accepted()),
                new Counted("in-review", count.inReview()),
                new Counted("completing", count.completing()),
                new Counted("awaited", count.awaited()),
                new Counted("overdue", count.overdue()),
                new Counted("never-sent", count.neverSent()));
    }

    /** Lines come the latest first. */
    private static List<Line> told(List<Line> lines) {
        return Stream.concat(
                        lines.stream().filter(Line::running),
                        lines.stream().filter(line -> !line.running()).limit(ENDED))
                .toList();
    }

    private CycleRow row(Viewer viewer, Line line, Count count) {
        return new CycleRow(
                line.period().label(texts.locale()),
                line.subject(),
                viewer.oversees(line.regime()) ? "/dot-bao-cao/" + line.slug() : null,
                line.state().name().toLowerCase(Locale.ROOT),
                texts.of("cycle.state." + line.state()),
                Formats.lastDay(line.dueBefore()),
                line.letter(),
                count == null ? none(line) : count);
    }

    /** Of a cycle that has asked nobody yet. */
    static Count none(Line line) {
        return new Count(line.key(), line.regime(), line.period().toString(), 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private Map<String, List<LateRow>> late(Viewer viewer, Collection<String> regimes) {
        List<Late> late = reports.late(clock.instant()).stream()
                .filter(report -> regimes.contains(report.regime()))
                .filter(report -> viewer.sees(report.regime(), report.agency(), report.holder()))
                .toList();
        List<ReportKey> keys = late.stream().map(Late::key).toList();
        Set<ReportKey> readable = obligations.readable(keys);
        Map<ReportKey, Contact> said = contacts.last(late.stream()
                .filter(report -> viewer.notes(report.regime()))
                .map(Late::key)
                .toList());
        LocalDate today = LocalDate.now(clock);
        return late.stream()
                .map(report -> row(viewer, report, readable, said.get(report.key()), today))
                .sorted(Comparator.comparingInt(LateRow::days).reversed())
                .collect(Collectors.groupingBy(row -> row.key.regime()));
    }

    private LateRow row(Viewer viewer, Late report, Set<ReportKey> readable, Contact said, LocalDate today) {
        String cycle = viewer.oversees(report.regime())
                ? "/dot-bao-cao/" + report.key().cycle().replace('/', '-')
                : null;
        return new LateRow(
                report.key(),
                report.agency(),
                bodyNames.shown(report.agencyName()),
                period(report.period()),
                readable.contains(report.key()) ? "/bao-cao/" + report.key().slug() : cycle,
                texts.of(report.completion() ? "monitoring.late.completion" : "monitoring.late.report"),
                texts.of("report.state." + report.state()),
                Formats.lastDay(report.dueBefore()),
                report.days(today),
                said == null ? null : new Said(texts.of("cycle.page.note." + said.kind()), said.at(), said.content()));
    }

    private String period(String period) {
        return Period.parse(period).label(texts.locale());
    }
}
