package vn.ansinh.reporting.difficulty;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Rows;

/** What the consolidated report says of difficulties. */
@Service
public class DifficultyFigures {

    /**
     * Of one area since a day; cases their raiser's leader has let out, without those withdrawn.
     *
     * @param confirming answered, and waiting for their raiser to say whether that resolves them
     * @param overdue of those still being dealt with; a merged one is when its lead is. Who has not confirmed yet holds
     *     up nobody's answer
     */
    public record OfArea(
            String area, String areaName, int raised, int answered, int resolved, int confirming, int overdue) {}

    /**
     * A case that waits for the PPC, or through it for a ministry.
     *
     * @param raisers all who raised it: its own raiser, then those of the cases merged into it
     * @param due null when it has no task
     */
    public record Waiting(
            String key, String subject, List<String> raisers, String areaName, String stateName, LocalDate due) {}

    private final JdbcClient jdbc;
    private final Difficulties difficulties;
    private final OpenWaits waits;
    private final DifficultyFormats formats;
    private final Clock clock;

    DifficultyFigures(
            JdbcClient jdbc, Difficulties difficulties, OpenWaits waits, DifficultyFormats formats, Clock clock) {
        this.jdbc = jdbc;
        this.difficulties = difficulties;
        this.waits = waits;
        this.formats = formats.official();
        this.clock = clock;
    }

    /** By area; areas without any are left out. */
    public List<OfArea> since(String regime, LocalDate day) {
        return counted(regime, day, true, List.of());
    }

    private List<OfArea> counted(String regime, LocalDate day, boolean all, Collection<String> agencies) {
        Instant from = day.atStartOfDay(ReportingClock.ZONE).toInstant();
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        select * from (
                            select d.area,
                                   count(*) filter (where d.raised_at >= :from) as raised,
                                   count(*) filter (where d.answered_at >= :from) as answered,
                                   count(*) filter (where d.state = 'RESOLVED' and d.closed_at >= :from) as resolved,
                                   count(*) filter (where d.state = 'CONFIRMING') as confirming,
                                   count(*) filter (where d.state <> 'CONFIRMING' and exists (select 1 from difficulty_wait w
                                        where w.difficulty_key = case d.state when 'MERGED' then d.merged_into else d.key end
                                          and w.due < :today)) as overdue
                              from difficulty d
                             where d.regime = :regime and d.approved_at is not null and d.state <> 'WITHDRAWN'
                               and (:all or d.raiser = any(:agencies) or d.holder = any(:agencies))
                             group by d.area) counted
                         where raised + answered + resolved + confirming + overdue > 0 order by area
                        """)
                .param("regime", regime)
                .param("from", Timestamp.from(from))
                .param("today", today)
                .param("all", all)
                .param("agencies", agencies.toArray(String[]::new))
                .query(Rows.of(OfArea.class)
                        .with("areaName", row -> formats.area(regime, row.getString("area"), today)))
                .list();
    }

    /**
     * As {@link #since(String, LocalDate)}, of what these bodies raised or have taken over.
     *
     * @param agencies codes
     */
    public List<OfArea> since(String regime, LocalDate day, Collection<String> agencies) {
        return counted(regime, day, false, agencies);
    }

    /** What waits for the PPC today, the oldest first. */
    public List<Waiting> waitingForCommittee(String regime) {
        List<Difficulty> waiting = difficulties
                .inStates(Arrays.stream(DifficultyState.values())
                        .filter(DifficultyState::withCommittee)
                        .toList())
                .stream()
                .filter(difficulty -> difficulty.regime().equals(regime))
                .toList();
        // The most pressing comes first.
        Map<String, LocalDate> due = waits
                .of(waiting.stream().map(Difficulty::key).toList())
                .stream()
                .collect(Collectors.toMap(OpenWaits.Wait::key, OpenWaits.Wait::due, (first, later) -> first));
        Map<String, List<String>> merged = difficulties.inStates(List.of(DifficultyState.MERGED)).stream()
                .collect(Collectors.groupingBy(
                        Difficulty::mergedInto, Collectors.mapping(Difficulty::raiserName, Collectors.toList())));
        return waiting.stream()
                .map(difficulty -> new Waiting(
                        difficulty.key(),
                        difficulty.subject(),
                        raisers(difficulty, merged.getOrDefault(difficulty.key(), List.of())),
                        formats.area(difficulty),
                        formats.state(difficulty.state()),
                        due.get(difficulty.key())))
                .toList();
    }

    private static List<String> raisers(Difficulty lead, List<String> merged) {
        return Stream.concat(Stream.of(lead.raiserName()), merged.stream())
                .distinct()
                .toList();
    }
}
