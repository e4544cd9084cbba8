package vn.ansinh.reporting.integrity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Area;
import vn.ansinh.reporting.catalogue.Deadline;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.RegimeBody;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.catalogue.RegimesInService;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.catalogue.WorkingCalendar;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.EndedBodies;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.integrity.MasterData.AreaName;
import vn.ansinh.reporting.integrity.MasterData.Body;
import vn.ansinh.reporting.integrity.MasterData.Day;
import vn.ansinh.reporting.integrity.MasterData.Ended;
import vn.ansinh.reporting.integrity.MasterData.Figure;
import vn.ansinh.reporting.integrity.MasterData.PeriodDays;
import vn.ansinh.reporting.integrity.MasterData.RegimeFacts;
import vn.ansinh.reporting.integrity.MasterData.RegimeOn;
import vn.ansinh.reporting.integrity.MasterData.Rule;

/**
 * Reads what the rules look at: catalogue and directory from memory, people with one statement, open work with two more,
 * however many bodies there are.
 */
@Component
class MasterDataReader {

    /** Days on which something changes, until the end of the next year: a reorganisation has one or two. */
    private static final int DAYS = 24;

    private final AgencyDirectory directory;
    private final EndedBodies endedBodies;
    private final RegimeBodies bodies;
    private final IndicatorCatalogue indicators;
    private final ReportingCalendar calendar;
    private final RegimesInService inService;
    private final Rosters rosters;
    private final Clock clock;

    MasterDataReader(
            AgencyDirectory directory,
            EndedBodies endedBodies,
            RegimeBodies bodies,
            IndicatorCatalogue indicators,
            ReportingCalendar calendar,
            RegimesInService inService,
            Rosters rosters,
            Clock clock) {
        this.directory = directory;
        this.endedBodies = endedBodies;
        this.bodies = bodies;
        this.indicators = indicators;
        this.calendar = calendar;
        this.inService = inService;
        this.rosters = rosters;
        this.clock = clock;
    }

    /** Everything, to the end of the next year. */
    MasterData whole() {
        Set<String> underWay = rosters.underWay();
        List<RegimeFacts> regimes = calendar.regimes().stream()
                .map(regime -> facts(regime, underWay))
                .toList();
        LocalDate today = LocalDate.now(clock);
        TreeSet<LocalDate> days = turningDays(regimes, today, endOfLookAhead(today));
        List<LocalDate> wanted =
                Stream.concat(Stream.of(today), days.stream().limit(DAYS)).toList();
        return read(regimes, wanted, new Roster(rosters.members(), rosters.waiting()));
    }

    /**
     * As it is today, without what lies ahead and without open work: what decides whether a cycle opens. A regime that is
     * still to begin is looked at as it is on its first day: what is said of its bodies and figures holds from then on.
     */
    MasterData today(Predicate<Regime> which) {
        LocalDate today = LocalDate.now(clock);
        List<RegimeFacts> regimes = calendar.regimes().stream()
                .filter(which)
                .map(regime -> facts(regime, Set.of()))
                .toList();
        MasterData data = read(regimes, List.of(today), new Roster(rosters.members(), Set.of()));
        Stream<RegimeOn> toBegin = regimes.stream()
                .filter(regime -> regime.begins().isAfter(today))
                .map(regime -> regime(regime, regime.begins(), active(regime.begins()), true));
        List<RegimeOn> all = Stream.concat(data.inForce(), toBegin).toList();
        return Rows.changed(data, "days", List.of(Rows.changed(data.now(), "regimes", all)));
    }

    private static LocalDate endOfLookAhead(LocalDate today) {
        return LocalDate.of(today.getYear() + 1, 12, 31);
    }

    private MasterData read(List<RegimeFacts> regimes, List<LocalDate> days, Roster people) {
        LocalDate today = days.get(0);
        WorkingCalendar working = calendar.workingCalendar();
        return new MasterData(
                regimes,
                days.stream().map(day -> day(day, regimes, today)).toList(),
                directory.all().stream()
                        .map(this::body)
                        .collect(Collectors.toMap(
                                Body::code, Function.identity(), (one, other) -> other, LinkedHashMap::new)),
                ended(today),
                endedBodies.stillListed(today).stream()
                        .map(agency -> agency.code().value())
                        .collect(Collectors.toSet()),
                IntStream.rangeClosed(today.getYear(), today.getYear() + 1)
                        .filter(working::covers)
                        .boxed()
                        .collect(Collectors.toSet()),
                people);
    }

    /** The days after today on which bodies, what is said of them, figures or regimes change, or somebody is asked. */
    private TreeSet<LocalDate> turningDays(List<RegimeFacts> regimes, LocalDate today, LocalDate until) {
        var days = new TreeSet<LocalDate>();
        directory.all().forEach(agency -> {
            days.add(agency.validFrom());
            directory.endOf(agency.code()).ifPresent(end -> days.add(end.plusDays(1)));
        });
        for (RegimeFacts regime : regimes) {
            days.add(regime.begins());
            addAfter(regime.ends(), days);
            for (RegimeBody row : bodies.rows(regime.code())) {
                days.add(row.validFrom());
                addAfter(row.validTo(), days);
            }
            indicators.of(regime.code()).validOn(today).forEach(indicator -> addAfter(indicator.validTo(), days));
            regime.periods().forEach(period -> {
                days.add(period.opens());
                days.add(period.cutOff());
            });
        }
        days.removeIf(day -> !day.isAfter(today) || day.isAfter(until));
        return days;
    }

    private static void addAfter(LocalDate end, Set<LocalDate> days) {
        if (end != null) {
            days.add(end.plusDays(1));
        }
    }

    private RegimeFacts facts(Regime regime, Set<String> underWay) {
        LocalDate today = LocalDate.now(clock);
        LocalDate on = regime.begins().isAfter(today) ? regime.begins() : today;
        return new RegimeFacts(
                regime.code(),
                regime.nameVi(),
                regime.nameEn(),
                regime.begins(),
                regime.ends(),
                inService.find(regime.code()).isPresent(),
                underWay.contains(regime.code()),
                regime.rules().stream()
                        .map(rule ->
                                new Rule(rule.kind().name().toLowerCase(Locale.ROOT), rule.validFrom(), rule.validTo()))
                        .toList(),
                calendar.beginnings(regime, today).stream()
                        .map(period -> days(regime, period))
                        .toList(),
                indicators.of(regime.code()).areas(on).stream()
                        .map(MasterDataReader::area)
                        .toList());
    }

    private PeriodDays days(Regime regime, Period period) {
        Deadline deadline = calendar.deadline(regime, period);
        LocalDate cutOff = calendar.cutOff(regime, period);
        return new PeriodDays(
                period,
                calendar.opens(regime, period),
                cutOff,
                deadline.lastDay(),
                calendar.closingAt(regime, period).atZone(WorkingCalendar.ZONE).toLocalDate(),
                calendar.workingCalendar().isWorkingDay(deadline.lastDay()),
                calendar.cutOffLeavesTime(cutOff, deadline));
    }

    private static AreaName area(Area area) {
        return new AreaName(area.code(), area.nameVi(), area.nameEn());
    }

    private Day day(LocalDate on, List<RegimeFacts> regimes, LocalDate today) {
        Map<String, Body> active = active(on);
        return new Day(
                on,
                active,
                regimes.stream()
                        .filter(regime -> regime.inForceOn(on))
                        .map(regime -> regime(regime, on, active, on.equals(today)))
                        .toList());
    }

    private Map<String, Body> active(LocalDate on) {
        var active = new LinkedHashMap<String, Body>();
        directory.activeOn(on).forEach(agency -> active.put(agency.code().value(), body(agency)));
        return active;
    }

    private RegimeOn regime(RegimeFacts regime, LocalDate on, Map<String, Body> active, boolean today) {
        String code = regime.code();
        List<RegimeBody> rows =
                bodies.rows(code).stream().filter(row -> row.validOn(on)).toList();
        RegimeIndicators asked = indicators.of(code);
        List<Indicator> valid = asked.validOn(on);
        return new RegimeOn(
                regime,
                on,
                active,
                bodies.findStandingAgency(code, on)
                        .map(agency -> active.get(agency.code().value()))
                        .orElse(null),
                rows.stream()
                        .filter(RegimeBody::standing)
                        .map(row -> row.agency().value())
                        .collect(Collectors.toSet()),
                recipient(code, on),
                rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.agency().value(), row -> row.duty().reports(), (one, other) -> one)),
                today ? leading(regime, on) : Map.of(),
                valid.stream().map(MasterDataReader::figure).toList(),
                byCode(valid, indicator -> asked.reporters(indicator.code(), on)),
                byCode(valid, indicator -> asked.reportersWithoutSuccessor(indicator.code(), on)));
    }

    private boolean recipient(String regime, LocalDate on) {
        try {
            return bodies.recipient(regime, on) != null;
        } catch (ReferenceRefusal nobody) {
            return false;
        }
    }

    private Map<String, List<String>> leading(RegimeFacts regime, LocalDate on) {
        return regime.areas().stream()
                .collect(Collectors.toMap(
                        AreaName::code,
                        area -> bodies.leading(regime.code(), area.code(), on).stream()
                                .map(agency -> agency.code().value())
                                .toList()));
    }

    private static Map<String, List<String>> byCode(
            List<Indicator> valid, Function<Indicator, List<AgencyCode>> reporters) {
        return valid.stream()
                .collect(Collectors.toMap(Indicator::code, indicator -> codes(reporters.apply(indicator))));
    }

    private static List<String> codes(List<AgencyCode> codes) {
        return codes.stream().map(AgencyCode::value).toList();
    }

    private static Figure figure(Indicator indicator) {
        return new Figure(
                indicator.code(),
                indicator.area(),
                indicator.split(),
                indicator.typed(),
                Stream.of(indicator.numerator(), indicator.denominator())
                        .filter(Objects::nonNull)
                        .toList(),
                indicator.partOf(),
                indicator.frequencies().stream().map(Enum::name).collect(Collectors.toSet()),
                indicator.targetSet().map(Indicator.Target::year).orElse(null));
    }

    private List<Ended> ended(LocalDate today) {
        var ended = new ArrayList<Ended>();
        directory.endedBefore(endOfLookAhead(today)).forEach(one -> {
            LocalDate after = one.on().plusDays(1);
            ended.add(new Ended(
                    body(directory.get(one.code(), one.on())),
                    codes(directory.successors(one.code(), after.isBefore(today) ? today : after))));
        });
        return ended;
    }

    private Body body(Agency agency) {
        return new Body(
                agency.code().value(),
                agency.nameVi(),
                agency.nameEn(),
                agency.role() != Agency.Role.NONE,
                agency.territory(),
                agency.email() == null ? "" : agency.email(),
                agency.checkStep(),
                agency.issueWithApproval(),
                directory.endOf(agency.code()).orElse(null));
    }
}
