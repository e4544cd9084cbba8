package vn.ansinh.reporting.commissioning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.commissioning.Check.Link;
import vn.ansinh.reporting.commissioning.Check.State;
import vn.ansinh.reporting.commissioning.Staffing.Staff;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.EndedBodies;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;

/** What there must be before anybody is asked for anything: bodies, indicators, people with addresses. */
@Component
class CheckList {

    private static final String REFERENCE_DATA = "/du-lieu-nen";

    private final AgencyDirectory directory;
    private final RegimeBodies bodies;
    private final EndedBodies endedBodies;
    private final IndicatorCatalogue indicators;
    private final ReportingCalendar calendar;
    private final Staffing staffing;
    private final Texts texts;
    private final Clock clock;

    CheckList(
            AgencyDirectory directory,
            RegimeBodies bodies,
            EndedBodies endedBodies,
            IndicatorCatalogue indicators,
            ReportingCalendar calendar,
            Staffing staffing,
            Texts texts,
            Clock clock) {
        this.directory = directory;
        this.bodies = bodies;
        this.endedBodies = endedBodies;
        this.indicators = indicators;
        this.calendar = calendar;
        this.staffing = staffing;
        this.texts = texts;
        this.clock = clock;
    }

    /** The people of one reporting body. */
    record AgencyStaff(String name, Cell officers, Cell leaders, Cell clerks) {

        boolean complete() {
            return officers.complete() && leaders.complete() && clerks.complete();
        }

        boolean manned() {
            return officers.staff().members() > 0
                    && leaders.staff().members() > 0
                    && clerks.staff().members() > 0;
        }
    }

    /** @param link to the group in the administration of users */
    record Cell(Staff staff, boolean complete, String said, String link) {}

    /** The people of all groups, as the checks look at them. */
    Map<String, Staff> staff() {
        return staffing.byGroup();
    }

    /** What every regime needs. */
    List<Check> ofProvince(Map<String, Staff> staff) {
        return List.of(group("committee-office", Groups.PPC_OFFICE, false, staff), agencies(agencies(staff)));
    }

    /** What one regime needs. */
    List<Check> of(Regime regime, Map<String, Staff> staff) {
        String code = regime.code();
        LocalDate today = LocalDate.now(clock);
        List<Check> checks = new ArrayList<>();
        checks.add(bodies(code, today));
        checks.add(indicators(code, today));
        checks.add(group("coordinators", Standing.COORDINATORS.group(code), true, staff));
        checks.add(group("reviewers", Standing.REVIEWERS.group(code), false, staff));
        checks.add(group("leaders", Standing.LEADERS.group(code), true, staff));
        bodies.findStandingAgency(code, today)
                .ifPresent(agency -> checks.add(
                        group("clerks", Position.CLERKS.group(agency.code().value()), true, staff)));
        return checks;
    }

    /** Every body that reports today under any regime, with its people. */
    List<AgencyStaff> agencies(Map<String, Staff> staff) {
        LocalDate today = LocalDate.now(clock);
        return calendar.inForceOn(today).stream()
                .flatMap(regime -> bodies.reportingOn(regime.code(), today).stream())
                .distinct()
                .map(agency -> {
                    String code = agency.code().value();
                    return new AgencyStaff(
                            agency.name(texts.locale()),
                            cell(Position.OFFICERS.group(code), staff),
                            cell(Position.LEADERS.group(code), staff),
                            cell(Position.CLERKS.group(code), staff));
                })
                .toList();
    }

    private Cell cell(String group, Map<String, Staff> all) {
        Staff staff = all.getOrDefault(group, Staff.NONE);
        return new Cell(staff, staff.complete(), said(staff), address(group));
    }

    private Check bodies(String regime, LocalDate today) {
        String title = texts.of("commissioning.check.bodies");
        var link = new Link(REFERENCE_DATA, texts.of("commissioning.to.reference-data"));
        int reporting = bodies.reportingOn(regime, today).size();
        Optional<Agency> standing = bodies.findStandingAgency(regime, today);
        if (standing.isEmpty() || reporting == 0) {
            return new Check(title, State.MISSING, true, texts.of("commissioning.check.bodies.missing"), link);
        }
        String sentence = texts.of(
                "commissioning.check.bodies.there",
                directory.activeOn(today).size(),
                reporting,
                standing.get().name(texts.locale()));
        List<Agency> ended = endedBodies.stillListed(today);
        if (ended.isEmpty()) {
            return new Check(title, State.DONE, true, sentence, link);
        }
        return new Check(
                title,
                State.LACKING,
                true,
                sentence + " " + texts.of("commissioning.check.bodies.ended", ended.size()),
                link);
    }

    private Check indicators(String regime, LocalDate today) {
        String title = texts.of("commissioning.check.indicators");
        var link = new Link(REFERENCE_DATA, texts.of("commissioning.to.reference-data"));
        Map<Indicator, List<AgencyCode>> reporters = reporters(regime, today);
        if (reporters.isEmpty()) {
            return new Check(title, State.MISSING, true, texts.of("commissioning.check.indicators.missing"), link);
        }
        List<String> orphans = reporters.entrySet().stream()
                .filter(reported -> reported.getValue().isEmpty())
                .map(reported -> reported.getKey().code())
                .toList();
        String sentence = texts.of("commissioning.check.indicators.there", reporters.size());
        return orphans.isEmpty()
                ? new Check(title, State.DONE, true, sentence, link)
                : new Check(
                        title,
                        State.LACKING,
                        true,
                        sentence + " "
                                + texts.of(
                                        "commissioning.check.indicators.orphans",
                                        orphans.size(),
                                        String.join(", ", orphans)),
                        link);
    }

    /** Of each figure that somebody types today. */
    private Map<Indicator, List<AgencyCode>> reporters(String regime, LocalDate today) {
        var reporters = new LinkedHashMap<Indicator, List<AgencyCode>>();
        RegimeIndicators asked = indicators.of(regime);
        asked.validOn(today).stream()
                .filter(Indicator::typed)
                .forEach(indicator -> reporters.put(indicator, asked.reporters(indicator.code(), today)));
        return reporters;
    }

    private Check group(String name, String group, boolean necessary, Map<String, Staff> all) {
        Staff staff = all.getOrDefault(group, Staff.NONE);
        State state = staff.complete() ? State.DONE : staff.members() > 0 ? State.LACKING : State.MISSING;
        return new Check(
                texts.of("commissioning.check." + name),
                state,
                necessary,
                said(staff) + (staff.members() == 0 ? " " + texts.of("commissioning.check." + name + ".for") : ""),
                new Link(address(group), texts.of("commissioning.to.group", group)));
    }

    private Check agencies(List<AgencyStaff> agencies) {
        long unmanned = agencies.stream().filter(agency -> !agency.manned()).count();
        long unreachable = agencies.stream()
                .filter(agency -> agency.manned() && !agency.complete())
                .count();
        List<String> lacking = new ArrayList<>();
        if (unmanned > 0) {
            lacking.add(texts.of("commissioning.check.agencies.unmanned", unmanned, agencies.size()));
        }
        if (unreachable > 0) {
            lacking.add(texts.of("commissioning.check.agencies.unreachable", unreachable, agencies.size()));
        }
        return new Check(
                texts.of("commissioning.check.agencies"),
                lacking.isEmpty() ? State.DONE : State.LACKING,
                false,
                lacking.isEmpty()
                        ? texts.of("commissioning.check.agencies.there", agencies.size())
                        : String.join(" ", lacking),
                new Link("#agencies", texts.of("commissioning.to.agencies")));
    }

    private String said(Staff staff) {
        if (staff.members() == 0) {
            return texts.of("commissioning.staff.nobody");
        }
        return staff.complete()
                ? texts.of("commissioning.staff.complete", staff.members())
                : texts.of("commissioning.staff.unreachable", staff.members(), staff.members() - staff.reachable());
    }

    private static String address(String group) {
        return "/camunda/app/admin/default/#/groups/" + group + "?tab=users";
    }
}
