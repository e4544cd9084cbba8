package vn.ansinh.reporting.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.engine.DailyWork;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.plan.ToldOfPlans.Told;

/**
 * No plan waits unseen: whoever has it is reminded before its last day; after it the agency's officers and leaders, the
 * coordinators and the leaders of the standing agency are told one after the other, each once. What a missed day would
 * have told is told on the next.
 */
@Component
@Order(30)
class WatchOfPlans implements DailyWork {

    /** Plans whose people are told in one transaction. */
    private static final int BATCH = 50;

    private final Plans plans;
    private final PlanVersions versions;
    private final ToldOfPlans told;
    private final Notes notes;
    private final PlanMails mails;
    private final PlanDays days;
    private final Clock clock;

    WatchOfPlans(
            Plans plans,
            PlanVersions versions,
            ToldOfPlans told,
            Notes notes,
            PlanMails mails,
            PlanDays days,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.told = told;
        this.notes = notes;
        this.mails = mails;
        this.days = days;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean fallenDue(LocalDate today) {
        // Holidays count as nobody's time, and nobody is written to on one.
        if (!days.workingDay(today)) {
            return false;
        }
        List<PlanVersion> waiting = versions.open().stream()
                .filter(version -> !today.isBefore(days.remindFrom(version)) && today.isAfter(since(version)))
                .toList();
        Map<PlanKey, Plan> all = plans.all().stream().collect(Collectors.toMap(Plan::key, Function.identity()));
        Map<PlanVersion, List<Told>> told = this.told.of(waiting);
        int written = 0;
        for (PlanVersion version : waiting) {
            if (written >= BATCH) {
                return true;
            }
            written += watch(all.get(version.key()), version, told.getOrDefault(version, List.of()), today) ? 1 : 0;
        }
        return false;
    }

    /** @return whether anybody was told */
    private boolean watch(Plan plan, PlanVersion version, List<Told> ever, LocalDate today) {
        LocalDate due = days.due(version);
        List<Told> before = ever.stream().filter(told -> told.due().equals(due)).toList();
        List<ReminderLevel> levels = ReminderLevel.above(version.state()).stream()
                .filter(level -> !today.isBefore(days.toldOn(version, level)))
                .filter(level -> before.stream().noneMatch(told -> told.level() == level))
                .toList();
        Set<String> holders = ReminderLevel.HOLDERS.groups(plan, version);
        ReminderLevel nearest = ReminderLevel.above(version.state()).iterator().next();
        for (ReminderLevel level : levels) {
            var groups = new LinkedHashSet<>(level.groups(plan, version));
            if (level == nearest) {
                groups.addAll(holders);
            }
            tell(plan, version, level, groups, today);
        }
        boolean know = levels.contains(nearest)
                || before.stream()
                        .filter(told -> told.state() == version.state())
                        .anyMatch(told -> told.groups().containsAll(holders));
        if (!know) {
            tell(plan, version, ReminderLevel.HOLDERS, holders, today);
        }
        return !know || !levels.isEmpty();
    }

    private void tell(Plan plan, PlanVersion version, ReminderLevel level, Set<String> groups, LocalDate today) {
        var told = new Told(version.state(), days.due(version), level, new ArrayList<>(groups), clock.instant());
        // Another round that tells the same at this moment is waited for.
        if (this.told.add(version.key(), version.number(), told)) {
            mails.waiting(plan, version, told, today);
        }
    }

    /** Nobody is reminded on the day on which he was asked. */
    private LocalDate since(PlanVersion version) {
        return switch (version.state()) {
            case UNDER_REVIEW -> day(version.issuedAt());
            case RETURNED -> day(completionAskedAt(version));
            default -> day(version.openedAt());
        };
    }

    private static LocalDate day(java.time.Instant instant) {
        return instant.atZone(ReportingClock.ZONE).toLocalDate();
    }

    private Instant completionAskedAt(PlanVersion version) {
        return notes.of(version.document().key()).stream()
                .filter(note -> note.is(PlanNote.COMPLETION_ASKED))
                .findFirst()
                .orElseThrow()
                .at();
    }
}
