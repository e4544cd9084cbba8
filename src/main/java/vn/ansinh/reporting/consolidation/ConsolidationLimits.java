package vn.ansinh.reporting.consolidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeLimit.Step;
import vn.ansinh.reporting.catalogue.RegimeLimits;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.catalogue.WorkingCalendar;

/**
 * By when each step of a consolidated report is due: when offices close after so many working days, as the regime says.
 * Where it says nothing these let a report whose consolidation begins on 15 May be with the PPC before the month is out. In an
 * urgent cycle each step has until the end of the next working day.
 */
@Component
public class ConsolidationLimits {

    private static final int PREPARE = 4;
    private static final int SIGN = 2;
    private static final int ISSUE = 1;
    private static final int RECEIVE = 3;
    private static final int URGENT = 1;

    private final ConsolidatedReports reports;
    private final ConsolidationAccess access;
    private final RegimeLimits limits;
    private final ReportingCalendar calendar;
    private final Clock clock;

    ConsolidationLimits(
            ConsolidatedReports reports,
            ConsolidationAccess access,
            RegimeLimits limits,
            ReportingCalendar calendar,
            Clock clock) {
        this.reports = reports;
        this.access = access;
        this.limits = limits;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Date prepare(ConsolidatedKey key) {
        return within(key, Step.CONSOLIDATED_PREPARE, PREPARE);
    }

    public Date sign(ConsolidatedKey key) {
        return within(key, Step.CONSOLIDATED_SIGN, SIGN);
    }

    public Date issue(ConsolidatedKey key) {
        return within(key, Step.CONSOLIDATED_ISSUE, ISSUE);
    }

    public Date receive(ConsolidatedKey key) {
        return within(key, Step.CONSOLIDATED_RECEIVE, RECEIVE);
    }

    /** The group of the standing agency's clerks: the agency that holds the role today. */
    public String standingClerks(ConsolidatedKey key) {
        return access.standingClerks(key.regime());
    }

    private Date within(ConsolidatedKey key, Step step, int otherwise) {
        LocalDate today = LocalDate.now(clock);
        int workingDays = limits.days(key.regime(), step, today, otherwise);
        int days = reports.get(key).urgent() ? Math.min(workingDays, URGENT) : workingDays;
        LocalDate due = calendar.workingCalendar().plusWorkingDays(today, days);
        return Date.from(
                due.atTime(WorkingCalendar.CLOSES).atZone(WorkingCalendar.ZONE).toInstant());
    }
}
