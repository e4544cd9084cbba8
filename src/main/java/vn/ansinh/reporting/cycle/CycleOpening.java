package vn.ansinh.reporting.cycle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.Deadline;
import vn.ansinh.reporting.catalogue.InService;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimesInService;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.catalogue.WorkingCalendar;
import vn.ansinh.reporting.cycle.NewCycle.Directive;
import vn.ansinh.reporting.cycle.NewCycle.Times;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.StartInputs;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.integrity.MasterDataChecks;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.Obligations.Asked;
import vn.ansinh.reporting.report.Selection;

/** Opens a cycle: by the regime's table, or by a request typed into the start form. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CycleOpening {

    /** A request due sooner than this is followed up in hours. */
    private static final Duration URGENT = Duration.ofDays(3);

    private static final int CLOSING_DAYS = 30;
    private static final int SUBJECT_LIMIT = 500;

    private final ReportingCycles cycles;
    private final StartInputs inputs;
    private final ReportingCalendar calendar;
    private final RegimesInService inService;
    private final Obligations obligations;
    private final MasterDataChecks masterData;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    CycleOpening(
            ReportingCycles cycles,
            StartInputs inputs,
            ReportingCalendar calendar,
            RegimesInService inService,
            Obligations obligations,
            MasterDataChecks masterData,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.cycles = cycles;
        this.inputs = inputs;
        this.calendar = calendar;
        this.inService = inService;
        this.obligations = obligations;
        this.masterData = masterData;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** The cycle's key, and whether there was one already. */
    public record Opened(String key, boolean alreadyOpen) {}

    /**
     * Opens the periodic cycle of a regime, unless there is one.
     *
     * @param openedBy the person, or {@link AuditTrail#SYSTEM}
     * @throws Refusal while something in the master data stops cycles of the regime
     */
    public Opened periodic(String regimeCode, Period period, String openedBy) {
        Regime regime = calendar.regime(regimeCode);
        Deadline deadline = calendar.deadline(regime, period);
        var times = new Times(
                calendar.cutOff(regime, period),
                deadline.originalDue(),
                endOfOffice(calendar.requestLatest(regime, period)),
                calendar.consolidationAt(regime, period),
                calendar.closingAt(regime, period));
        return open(new NewCycle(regimeCode, period, false, Directive.NONE, Selection.ALL, times), openedBy);
    }

    /**
     * Opens what this person typed into the start form: an ad hoc request, or a periodic cycle that was missed.
     *
     * @throws Refusal naming the first field that is missing or cannot be, or when it was sent already
     */
    public Opened requestedBy(Person starter) {
        String person = starter.id();
        TaskInput input = inputs.take(ReportingCycleProcess.KEY, person);
        String regime = chosenRegime(input, starter);
        Opened opened = input.text("kind").equals("PERIODIC")
                ? periodic(regime, period(regime, input), person)
                : adHoc(calendar.regime(regime), input, person);
        if (opened.alreadyOpen()) {
            throw Refusal.conflict("cycle.start.already-open", opened.key());
        }
        inputs.sent(ReportingCycleProcess.KEY, person, opened.key());
        return opened;
    }

    /** What the person has chosen; where one regime runs here, that one. */
    private String chosenRegime(TaskInput input, Person starter) {
        String chosen = input.text("regime");
        List<Regime> running = choosable(starter);
        if (chosen.isEmpty() && running.size() == 1) {
            return running.get(0).code();
        }
        if (running.isEmpty()) {
            throw Refusal.conflict("cycle.start.not-in-service");
        }
        return running.stream()
                .map(Regime::code)
                .filter(chosen::equals)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("regime", "cycle.start.regime-missing"));
    }

    /** The regimes of which this person can ask a report: in force, put into service here, and his to open. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    List<Regime> choosable(Person starter) {
        return calendar.inForceOn(LocalDate.now(clock)).stream()
                .filter(regime -> inService.find(regime.code()).isPresent())
                .filter(regime -> CycleAccess.opens(starter, regime.code()))
                .toList();
    }

    /** Only what should be open today: one too early has no figures, one past its closing is closed at once. */
    private Period period(String regime, TaskInput input) {
        Period period = Period.parse(input.requiredText("period", "cycle.start.period-missing"));
        boolean due = calendar.cyclesDue(LocalDate.now(clock)).stream()
                .anyMatch(cycle ->
                        cycle.regime().code().equals(regime) && cycle.period().equals(period));
        if (!due) {
            throw Refusal.invalid("period", "cycle.start.period-not-due", period);
        }
        return period;
    }

    private Opened adHoc(Regime regime, TaskInput input, String person) {
        String subject = input.requiredText("subject", "cycle.start.subject-missing");
        if (subject.length() > SUBJECT_LIMIT) {
            throw Refusal.invalid("subject", "cycle.start.subject-long", SUBJECT_LIMIT);
        }
        String directive = input.requiredText("directiveNumber", "cycle.start.directive-missing");
        LocalDate directiveDate = input.requiredDate("directiveDate", "cycle.start.directive-date-missing");
        LocalDate today = LocalDate.now(clock);
        if (directiveDate.isAfter(today)) {
            throw Refusal.invalid("directiveDate", "cycle.start.directive-date-ahead");
        }
        LocalDateTime due = dueHour(input);
        Instant now = clock.instant();
        Instant dueBefore = due.atZone(ReportingClock.ZONE).toInstant();
        if (!dueBefore.isAfter(now)) {
            throw Refusal.invalid("due", "cycle.start.due-past");
        }
        LocalDate cutOff =
                input.text("cutOff").isEmpty() ? today : input.requiredDate("cutOff", "cycle.start.cut-off-form");
        if (cutOff.isAfter(due.toLocalDate())) {
            throw Refusal.invalid("cutOff", "cycle.start.cut-off-late");
        }
        Duration left = Duration.between(now, dueBefore);
        Period period = Period.adHoc(today.getYear(), cycles.nextAdHocNumber(regime.code(), today.getYear()));
        var directed = new Directive(subject, directive, directiveDate, input.text("instructions"));
        var selection = new Selection(
                codes(input.content().path("agencies")),
                codes(input.content().path("indicators")),
                codes(input.content().path("sections")));
        var times = new Times(
                cutOff,
                dueBefore,
                now.plus(left.dividedBy(4)),
                dueBefore,
                dueBefore.plus(Duration.ofDays(CLOSING_DAYS)));
        boolean urgent = left.compareTo(URGENT) < 0;
        return open(new NewCycle(regime.code(), period, urgent, directed, selection, times), person);
    }

    private static LocalDateTime dueHour(TaskInput input) {
        try {
            return LocalDateTime.parse(input.requiredText("due", "cycle.start.due-missing"));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("due", "cycle.start.due-missing");
        }
    }

    /** @throws Refusal while the administrator has not put the regime into service */
    private InService begun(String regime) {
        return inService
                .find(regime)
                .orElseThrow(() -> Refusal.conflict(
                        "cycle.start.regime-not-in-service",
                        calendar.regime(regime).name(texts.locale())));
    }

    private Opened open(NewCycle cycle, String openedBy) {
        Period first = begun(cycle.regime()).firstPeriod();
        var order = calendar.regime(cycle.regime()).order();
        if (cycle.period().kind().dated() && order.compare(cycle.period(), first) < 0) {
            throw Refusal.conflict("cycle.start.before-first", first.label(texts.locale()));
        }
        Optional<ReportingCycle> opened = cycles.add(cycle, openedBy, clock.instant());
        opened.ifPresent(one -> {
            // Refused after it has been added, so that one that is open already is told as that; nothing of it stays.
            masterData.requireNoStop(one.regime());
            obligations.open(asked(one), LocalDate.now(clock));
            audit.record(one.key(), openedBy, "cycle.opened", one.subject());
        });
        return new Opened(cycle.key(), opened.isEmpty());
    }

    /** What the cycle asks of the agencies. */
    static Asked asked(ReportingCycle cycle) {
        return new Asked(
                cycle.regime(),
                cycle.period(),
                cycle.urgent(),
                cycle.cutOff(),
                cycle.dueBefore(),
                new Selection(cycle.agencies(), cycle.indicators(), cycle.sections()));
    }

    private static Instant endOfOffice(LocalDate day) {
        return day.atTime(WorkingCalendar.CLOSES).atZone(ReportingClock.ZONE).toInstant();
    }

    private static Set<String> codes(JsonNode list) {
        var codes = new LinkedHashSet<String>();
        list.forEach(code -> codes.add(code.asText()));
        return codes;
    }
}
