package vn.ansinh.reporting.cycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.catalogue.ReportingCalendar.DueCycle;
import vn.ansinh.reporting.catalogue.Span;
import vn.ansinh.reporting.cycle.CycleView.AreaView;
import vn.ansinh.reporting.cycle.CycleView.SectionView;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.StartInputs;
import vn.ansinh.reporting.engine.TaskInput;
import vn.ansinh.reporting.engine.Texts;

/** What the start form offers, and where it keeps what a person types until the cycle is opened. */
@RestController
@RequestMapping("/api/cycle-start")
class CycleStartController {

    /**
     * @param me whose input it is
     * @param closed why no cycle can be opened at all, as a sentence; null when one can
     */
    record CycleStartView(
            String me,
            JsonNode input,
            int version,
            String closed,
            List<CycleRegime> regimes,
            List<PeriodChoice> periods) {}

    /** A regime of which reports can be asked here, with all that can be asked. */
    record CycleRegime(
            String code, String name, List<AgencyChoice> agencies, List<SectionView> sections, List<AreaView> areas) {}

    record AgencyChoice(String code, String name) {}

    /** A period whose cycle should be open today. */
    record PeriodChoice(String regime, String period, String label, String explanation, boolean open) {}

    record StartChange(@NotNull ObjectNode content, int version) {}

    record Saved(int version) {}

    private final ReportingCycles cycles;
    private final StartInputs inputs;
    private final CycleViews views;
    private final CycleAccess access;
    private final ReportingCalendar calendar;
    private final CycleOpening opening;
    private final IndicatorCatalogue catalogue;
    private final RegimeBodies bodies;
    private final RegimeWords words;
    private final Texts texts;
    private final Clock clock;

    CycleStartController(
            ReportingCycles cycles,
            StartInputs inputs,
            CycleViews views,
            CycleAccess access,
            ReportingCalendar calendar,
            CycleOpening opening,
            IndicatorCatalogue catalogue,
            RegimeBodies bodies,
            RegimeWords words,
            Texts texts,
            Clock clock) {
        this.cycles = cycles;
        this.inputs = inputs;
        this.views = views;
        this.access = access;
        this.calendar = calendar;
        this.opening = opening;
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    CycleStartView start() {
        Person starter = access.starter();
        String person = starter.id();
        LocalDate today = LocalDate.now(clock);
        TaskInput input = inputs.of(ReportingCycleProcess.KEY, person);
        List<Regime> regimes = opening.choosable(starter);
        return new CycleStartView(
                person,
                input.content(),
                input.version(),
                regimes.isEmpty() ? texts.of("cycle.start.not-in-service") : null,
                regimes.stream().map(regime -> choice(regime, today)).toList(),
                calendar.cyclesDue(today).stream()
                        .filter(due -> CycleAccess.opens(starter, due.regime().code()))
                        .map(this::choice)
                        .toList());
    }

    @PutMapping
    Saved save(@Valid @RequestBody StartChange change) {
        String person = access.starter().id();
        return new Saved(inputs.save(ReportingCycleProcess.KEY, person, change.content(), change.version()));
    }

    private CycleRegime choice(Regime regime, LocalDate today) {
        String code = regime.code();
        return new CycleRegime(
                code,
                regime.name(texts.locale()),
                bodies.reportingOn(code, today).stream().map(this::choice).toList(),
                views.sections(code, today),
                views.areas(
                        code,
                        catalogue.of(code).validOn(today).stream()
                                .filter(Indicator::typed)
                                .toList(),
                        today));
    }

    private AgencyChoice choice(Agency agency) {
        return new AgencyChoice(agency.code().value(), agency.name(texts.locale()));
    }

    private PeriodChoice choice(DueCycle due) {
        String regime = due.regime().code();
        Span days = due.regime().days(due.period());
        return new PeriodChoice(
                regime,
                due.period().toString(),
                texts.of(
                        "cycle.start.period",
                        words.period(regime, due.period().toString()),
                        Formats.day(days.first()),
                        Formats.day(days.last())),
                calendar.deadline(due.regime(), due.period()).explain(texts.locale()),
                cycles.find(regime + "/" + due.period()).isPresent());
    }
}
