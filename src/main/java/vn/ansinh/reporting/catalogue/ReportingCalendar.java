package vn.ansinh.reporting.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
     * The regime's deadline of a period.
     *
     * @throws ReferenceRefusal for an ad hoc period, whose request sets it
     */
    public Deadline deadline(Regime regime, Period period) {
        return days(regime, period).deadline();
    }

    /** The deadline an ad hoc request sets: a day and an hour. */
    public Deadline adHocDeadline(Regime regime, Period period, LocalDateTime before) {
        return Deadline.beforeHour(before, regime.rule(period).legalSource(), workingCalendar);
    }

    /** The day the cycle opens. */
    public LocalDate opens(Regime regime, Period period) {
        return days(regime, period).opens();
    }

    /** The last day of what is actual in the figures. */
    public LocalDate cutOff(Regime regime, Period period) {
        return days(regime, period).cutOff();
    }

    /** Whether there is a rest of the period after its cut-off, so that the whole of it has to be estimated. */
    public boolean estimated(Regime regime, Period period, LocalDate cutOff) {
        return period.kind().dated() && cutOff.isBefore(regime.days(period).last());
    }

    /** Whether at least one working day lies between the cut-off and the deadline's last day, that day included. */
    public boolean cutOffLeavesTime(LocalDate cutOff, Deadline deadline) {
        return PeriodDays.leavesTime(cutOff, deadline, workingCalendar);
    }

    /** The last day for the request letter; after it the agencies are told all the same. */
    public LocalDate requestLatest(Regime regime, Period period) {
        return days(regime, period).requestLatest();
    }

    /** When consolidation begins without those missing: when offices open on its day or the next working day. */
    public Instant consolidationAt(Regime regime, Period period) {
        return at(days(regime, period).consolidation(), WorkingCalendar.OPENS);
    }

    /** When reports never submitted are closed: when offices close on its day or the working day before. */
    public Instant closingAt(Regime regime, Period period) {
        return at(days(regime, period).closing(), WorkingCalendar.CLOSES);
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
                .flatMap(regime -> periodsAround(regime, on)
                        .filter(period -> !on.isBefore(opens(regime, period)) && runsHere(regime, period))
                        .filter(period -> !on.isAfter(closes(regime, period)))
                        .map(period -> new DueCycle(regime, period)))
                .toList();
    }

    /**
     * The periods a regime can begin with on a day: those that have not closed, to the end of the next year, the earliest
     * first.
     */
    public List<Period> beginnings(Regime regime, LocalDate on) {
        return periodsAround(regime, on)
                .filter(period -> period.year() <= on.getYear() + 1)
                .filter(period -> !on.isAfter(closes(regime, period)))
                .sorted(Comparator.comparing((Period period) -> opens(regime, period))
                        .thenComparing(regime.order()))
                .toList();
    }

    /** The regimes in force on a day that have begun here: their first period has opened. */
    public List<Regime> runningOn(LocalDate day) {
        Map<String, InService> begun = catalogue.get().inService();
        return regimes().stream()
                .filter(regime -> regime.inForceOn(day) && begun.containsKey(regime.code()))
                .filter(regime ->
                        !day.isBefore(regime.begins(begun.get(regime.code()).firstPeriod())))
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

    /** Those that may be open on a day: what opens in December may be next year's, what closes in January last year's. */
    private static Stream<Period> periodsAround(Regime regime, LocalDate on) {
        return IntStream.rangeClosed(on.getYear() - 2, on.getYear() + 2)
                .boxed()
                .flatMap(year -> regime.periods(year).stream());
    }

    private boolean runsHere(Regime regime, Period period) {
        InService begun = catalogue.get().inService().get(regime.code());
        return begun != null && regime.order().compare(period, begun.firstPeriod()) >= 0;
    }

    /** The last working day on which it is open. */
    private LocalDate closes(Regime regime, Period period) {
        return days(regime, period).closing();
    }

    private PeriodDays days(Regime regime, Period period) {
        PeriodRule rule = regime.rule(period);
        if (!period.kind().dated()) {
            throw new ReferenceRefusal("catalogue.period.adHoc", period);
        }
        return PeriodDays.of(rule, period, workingCalendar);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
    }
}
