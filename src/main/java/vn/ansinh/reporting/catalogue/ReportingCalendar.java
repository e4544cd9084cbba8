package vn.ansinh.reporting.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.directory.ReferenceRefusal;

/** When things are due: the regimes' periods laid over the working-day calendar. */
@Service
public class ReportingCalendar {

    private final CurrentCatalogue catalogue;
    private final WorkingCalendar workingCalendar;

    ReportingCalendar(CurrentCatalogue catalogue) {
        this.catalogue = catalogue;
        this.workingCalendar = new WorkingCalendar(() -> catalogue.get().holidays());
    }

    /** A cycle that should be open. */
    public record DueCycle(Regime regime, Period period) {}

    /** Always answers with the holidays as they are now. */
    public WorkingCalendar workingCalendar() {
        return workingCalendar;
    }

    public List<Regime> regimes() {
        return catalogue.get().regimes();
    }

    /** @throws ReferenceRefusal when there is no such regime */
    public Regime regime(String code) {
        return regimes().stream()
                .filter(regime -> regime.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ReferenceRefusal("catalogue.regime.unknown", code));
    }

    /**
     * The plan's deadline of a half-year or annual period.
     *
     * @throws ReferenceRefusal for an ad hoc period, whose request sets it
     */
    public Deadline deadline(Regime regime, Period period) {
        PeriodRule rule = regime.rule(period);
        LocalDate before = day(regime, period, PeriodRule::dueBefore);
        return Deadline.beforeDay(before, rule.rollPolicy(), rule.legalSource(), workingCalendar);
    }

    /** The deadline an ad hoc request sets: a day and an hour. */
    public Deadline adHocDeadline(Regime regime, Period period, LocalDateTime before) {
        return Deadline.beforeHour(before, regime.rule(period).legalSource(), workingCalendar);
    }

    /** The day the cycle opens. */
    public LocalDate opens(Regime regime, Period period) {
        return day(regime, period, PeriodRule::opens);
    }

    /** The last day of what is actual in the figures. */
    public LocalDate cutOff(Regime regime, Period period) {
        return day(regime, period, PeriodRule::cutOff);
    }

    /** Whether at least one working day lies between the cut-off and the deadline's last day, that day included. */
    public boolean cutOffLeavesTime(LocalDate cutOff, Deadline deadline) {
        return CutOffRule.leavesTime(cutOff, deadline, workingCalendar);
    }

    /** The last day for the request letter; after it the agencies are told all the same. */
    public LocalDate requestLatest(Regime regime, Period period) {
        return day(regime, period, PeriodRule::requestLatest);
    }

    /** When consolidation begins without those missing: when offices open on its day or the next working day. */
    public Instant consolidationAt(Regime regime, Period period) {
        LocalDate day = workingCalendar.onOrAfter(day(regime, period, PeriodRule::consolidation));
        return at(day, WorkingCalendar.OPENS);
    }

    /** When reports never submitted are closed: when offices close on its day or the working day before. */
    public Instant closingAt(Regime regime, Period period) {
        LocalDate day = workingCalendar.onOrBefore(day(regime, period, PeriodRule::closing));
        return at(day, WorkingCalendar.CLOSES);
    }

    /** By when a submission should be reviewed: when offices close on the last of the regime's working days. */
    public Instant reviewDue(Regime regime, Period period, Instant submitted) {
        LocalDate day = submitted.atZone(WorkingCalendar.ZONE).toLocalDate();
        int days = regime.rule(period).reviewWorkingDays();
        return at(workingCalendar.plusWorkingDays(day, days), WorkingCalendar.CLOSES);
    }

    /**
     * The cycles that should be open on a day: opened by the regime's table, not past its closing day and not before the
     * first that the regime runs here. A day missed is thereby made up for on the next.
     */
    public List<DueCycle> cyclesDue(LocalDate on) {
        return regimes().stream()
                .flatMap(regime -> periodsOf(regime, on.getYear())
                        .filter(period -> !on.isBefore(opens(regime, period)) && runsHere(regime, period))
                        .filter(period -> !on.isAfter(closing(regime, period)))
                        .map(period -> new DueCycle(regime, period)))
                .toList();
    }

    /**
     * The periods a regime can begin with on a day: those that have not closed, to the end of the next year, the earliest
     * first.
     */
    public List<Period> beginnings(Regime regime, LocalDate on) {
        return Stream.of(on.getYear(), on.getYear() + 1)
                .flatMap(year -> periodsOf(regime, year))
                .filter(period -> !on.isAfter(closing(regime, period)))
                .sorted(Comparator.comparing(period -> opens(regime, period)))
                .toList();
    }

    /** The regimes in force on a day that have begun here: their first period has opened. */
    public List<Regime> runningOn(LocalDate day) {
        Map<String, InService> begun = catalogue.get().inService();
        return regimes().stream()
                .filter(regime -> regime.inForceOn(day) && begun.containsKey(regime.code()))
                .filter(regime ->
                        !day.isBefore(opens(regime, begun.get(regime.code()).firstPeriod())))
                .toList();
    }

    /** The regimes in force on a day, those that run here first. */
    public List<Regime> inForceOn(LocalDate day) {
        Map<String, InService> begun = catalogue.get().inService();
        return regimes().stream()
                .filter(regime -> regime.inForceOn(day))
                .sorted(Comparator.comparing(regime -> !begun.containsKey(regime.code())))
                .toList();
    }

    /** The periods with days of their own that the regime has in a year. */
    private static Stream<Period> periodsOf(Regime regime, int year) {
        return regime.rules().stream()
                .filter(rule -> rule.opens() != null)
                .filter(rule -> rule.validOn(rule.opens().atYear(year)))
                .filter(rule -> regime.inForceOn(rule.opens().atYear(year)))
                .map(rule -> new Period(rule.kind(), year, 0));
    }

    private boolean runsHere(Regime regime, Period period) {
        InService begun = catalogue.get().inService().get(regime.code());
        return begun != null && period.compareTo(begun.firstPeriod()) >= 0;
    }

    private static LocalDate closing(Regime regime, Period period) {
        return day(regime, period, PeriodRule::closing);
    }

    private static LocalDate day(Regime regime, Period period, Function<PeriodRule, MonthDay> which) {
        MonthDay day = which.apply(regime.rule(period));
        if (day == null) {
            throw new ReferenceRefusal("catalogue.period.adHoc", period);
        }
        return day.atYear(period.year());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
