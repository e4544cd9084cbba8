package vn.ansinh.reporting.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import vn.ansinh.reporting.catalogue.Timeliness.Verdict;
import vn.ansinh.reporting.directory.ReferenceRefusal;

/**
 * When a report is due, and why: the plan's words, what they mean this year, what is advised, what a letter or a
 * granted extension changes. Wherever a deadline is shown, it is explained by {@link #explain(Locale)}.
 *
 * <p>Immutable. All days are those of {@link WorkingCalendar#ZONE}.
 */
public final class Deadline {

    /** How the regime or the request puts it. */
    private enum Said {
        BEFORE_DAY,
        BY_DAY,
        BEFORE_HOUR
    }

    private final WorkingCalendar calendar;
    private final LocalDateTime stated;
    private final Said said;
    private final RollPolicy rollPolicy;
    private final String legalSource;
    private final LocalDate letterDay;
    private final LocalDate extendedTo;

    private Deadline(
            WorkingCalendar calendar,
            LocalDateTime stated,
            Said said,
            RollPolicy rollPolicy,
            String legalSource,
            LocalDate letterDay,
            LocalDate extendedTo) {
        this.calendar = Objects.requireNonNull(calendar);
        this.stated = Objects.requireNonNull(stated);
        this.said = said;
        this.rollPolicy = Objects.requireNonNull(rollPolicy);
        this.legalSource = Objects.requireNonNull(legalSource);
        this.letterDay = letterDay;
        this.extendedTo = extendedTo;
    }

    /**
     * "Trước ngày 10/5": the day before is the last.
     *
     * @param day the first day that is too late
     */
    public static Deadline beforeDay(
            LocalDate day, RollPolicy rollPolicy, String legalSource, WorkingCalendar calendar) {
        return new Deadline(calendar, day.atStartOfDay(), Said.BEFORE_DAY, rollPolicy, legalSource, null, null);
    }

    /** "Chậm nhất ngày 20/3": that day is the last, to its end. */
    public static Deadline byDay(LocalDate day, RollPolicy rollPolicy, String legalSource, WorkingCalendar calendar) {
        return new Deadline(calendar, day.plusDays(1).atStartOfDay(), Said.BY_DAY, rollPolicy, legalSource, null, null);
    }

    /** "Trước 16 giờ 00 ngày 20/8", as an ad hoc request says it. It never rolls. */
    public static Deadline beforeHour(LocalDateTime hour, String legalSource, WorkingCalendar calendar) {
        return new Deadline(calendar, hour, Said.BEFORE_HOUR, RollPolicy.NONE, legalSource, null, null);
    }

    /**
     * The request letter asks for it earlier. The plan's deadline stays, and lateness is measured against it; both are
     * shown. A new letter's day is to be {@link #checkLetterDay checked} first; one that was right when it was set stays
     * as it was set, also when the holiday table changes.
     */
    public Deadline askedBy(LocalDate day) {
        return new Deadline(calendar, stated, said, rollPolicy, legalSource, day, extendedTo);
    }

    /** @throws ReferenceRefusal when the day is not worked or is not before the last day */
    public void checkLetterDay(LocalDate day) {
        if (!calendar.isWorkingDay(day)) {
            throw new ReferenceRefusal("catalogue.deadline.letterDayOff", day);
        }
        if (!day.isBefore(originalLastDay())) {
            throw new ReferenceRefusal("catalogue.deadline.letterDayLate", day, originalLastDay());
        }
    }

    /**
     * The report may come until the end of that day. The original deadline stays for statistics. A new extension is to
     * be {@link #checkExtension checked} first.
     */
    public Deadline extendedTo(LocalDate lastDay) {
        return new Deadline(calendar, stated, said, rollPolicy, legalSource, letterDay, lastDay);
    }

    /** @throws ReferenceRefusal when the day is not after the last day, an earlier extension included */
    public void checkExtension(LocalDate day) {
        if (!day.isAfter(lastDay())) {
            throw new ReferenceRefusal("catalogue.deadline.extensionEarly", day, lastDay());
        }
    }

    /** The instant from which on a report is late; the extension counts. */
    public Instant due() {
        return extendedTo == null ? originalDue() : startOf(extendedTo.plusDays(1));
    }

    /** The instant from which on it would have been late without an extension. */
    public Instant originalDue() {
        if (hourly()) {
            return stated.atZone(WorkingCalendar.ZONE).toInstant();
        }
        return startOf(originalLastDay().plusDays(1));
    }

    /** The last day on which a report is in time; the extension counts. */
    public LocalDate lastDay() {
        return extendedTo == null ? originalLastDay() : extendedTo;
    }

    public LocalDate originalLastDay() {
        LocalDate last = statedLastDay();
        return switch (rollPolicy) {
            case NONE -> last;
            case PREVIOUS -> calendar.onOrBefore(last);
            case NEXT -> calendar.onOrAfter(last);
        };
    }

    /** As stated, before any roll: the ninth of May. */
    LocalDate statedLastDay() {
        return hourly() && !stated.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? stated.toLocalDate()
                : stated.toLocalDate().minusDays(1);
    }

    /** The last working day on which it can still be sent in working hours. */
    public LocalDate advisedDay() {
        LocalDate last = lastDay();
        boolean beforeOffice = hourly()
                && extendedTo == null
                && !stated.toLocalTime().equals(LocalTime.MIDNIGHT)
                && !stated.toLocalTime().isAfter(WorkingCalendar.OPENS);
        return beforeOffice ? calendar.previous(last) : calendar.onOrBefore(last);
    }

    /** The day a person should have done his part by: the letter's day, else the advised day. An extension overrides. */
    public LocalDate workBy() {
        return letterDay == null || extendedTo != null ? advisedDay() : letterDay;
    }

    /** The earlier day the request letter asks for. */
    public Optional<LocalDate> letterDay() {
        return Optional.ofNullable(letterDay);
    }

    /** The last day granted. */
    public Optional<LocalDate> extension() {
        return Optional.ofNullable(extendedTo);
    }

    public RollPolicy rollPolicy() {
        return rollPolicy;
    }

    /** The paragraph that makes it an obligation. */
    public String legalSource() {
        return legalSource;
    }

    /** Whether it is due at an hour rather than at the end of a day. */
    public boolean hourly() {
        return said == Said.BEFORE_HOUR;
    }

    /** Whether the last day is said and not the first that is too late. */
    boolean saysLastDay() {
        return said == Said.BY_DAY;
    }

    LocalDateTime stated() {
        return stated;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /**
     * The deadline in words, the plan's first: "trước ngày 10/5/2021 (hết ngày 09/5, Chủ nhật); nên gửi chậm nhất chiều
     * thứ Sáu 07/5".
     *
     * @param locale English, else Vietnamese
     */
    public String explain(Locale locale) {
        return new DeadlineWords(this, locale).sentence();
    }

    /** How a submission stands to what is in force, an extension included. */
    public Timeliness judge(Instant submitted) {
        return judge(submitted, due(), lastDay());
    }

    /** How it stands to the deadline without the extension, for statistics. */
    public Timeliness judgeAgainstOriginal(Instant submitted) {
        return judge(submitted, originalDue(), originalLastDay());
    }

    private Timeliness judge(Instant submitted, Instant due, LocalDate last) {
        if (submitted.isBefore(due)) {
            return Timeliness.ON_TIME;
        }
        int days = (int) Duration.between(due, submitted).toDays() + 1;
        LocalDate day = submitted.atZone(WorkingCalendar.ZONE).toLocalDate();
        boolean excused = !calendar.isWorkingDay(last) && !day.isAfter(calendar.next(last));
        return new Timeliness(excused ? Verdict.NEXT_WORKING_DAY : Verdict.LATE, days);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deadline that
                && stated.equals(that.stated)
                && said == that.said
                && rollPolicy == that.rollPolicy
                && legalSource.equals(that.legalSource)
                && Objects.equals(letterDay, that.letterDay)
                && Objects.equals(extendedTo, that.extendedTo);
    }

    @Override
    public int hashCode() {
        return Objects.hash(stated, said, rollPolicy, legalSource, letterDay, extendedTo);
    }

    @Override
    public String toString() {
        return explain(Locale.ENGLISH);
    }
}
