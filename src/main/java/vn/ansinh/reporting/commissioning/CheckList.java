package vn.ansinh.reporting.commissioning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.commissioning.Check.Link;
import vn.ansinh.reporting.commissioning.Check.State;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Standing;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.integrity.MasterDataChecks;
import vn.ansinh.reporting.integrity.MasterDataChecks.Found;
import vn.ansinh.reporting.integrity.MasterDataChecks.Staff;

/** What there must be before anybody is asked for anything: bodies, indicators, people with addresses. */
@Component
class CheckList {

    private static final String REFERENCE_DATA = "/du-lieu-nen";

    /** The rules that have a line of their own here. */
    private static final Set<String> HERE =
            Set.of("standing-agency", "nobody-asked", "no-figures", "coordinators", "leaders", "clerks");

    private final AgencyDirectory directory;
    private final RegimeBodies bodies;
    private final IndicatorCatalogue indicators;
    private final ReportingCalendar calendar;
    private final MasterDataChecks masterData;
    private final Texts texts;
    private final Clock clock;

    CheckList(
            AgencyDirectory directory,
            RegimeBodies bodies,
            IndicatorCatalogue indicators,
            ReportingCalendar calendar,
            MasterDataChecks masterData,
            Texts texts,
            Clock clock) {
        this.directory = directory;
        this.bodies = bodies;
        this.indicators = indicators;
        this.calendar = calendar;
        this.masterData = masterData;
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

    /** What the rules of the master data find, at one look for the whole page. */
    Found found() {
        return masterData.now();
    }

    /** What every regime needs. */
    List<Check> ofProvince(Found found) {
        return List.of(group("committee-office", null, Groups.PPC_OFFICE, false, found), agencies(agencies(found)));
    }

    /** What one regime needs today, or on its first day where that is still to come. */
    List<Check> of(Regime regime, Found found) {
        String code = regime.code();
        LocalDate today = LocalDate.now(clock);
        LocalDate on = regime.begins().isAfter(today) ? regime.begins() : today;
        List<Check> checks = new ArrayList<>();
        checks.add(bodies(code, on, found));
        checks.add(indicators(code, on, found));
        checks.add(group("coordinators", code, Standing.COORDINATORS.group(code), true, found));
        checks.add(group("reviewers", code, Standing.REVIEWERS.group(code), false, found));
        checks.add(group("leaders", code, Standing.LEADERS.group(code), true, found));
        bodies.findStandingAgency(code, on)
                .ifPresent(agency -> checks.add(group(
                        "clerks", code, Position.CLERKS.group(agency.code().value()), true, found)));
        checks.add(others(code, found));
        return checks;
    }

    /** Every body that reports today under any regime, with its people. */
    List<AgencyStaff> agencies(Found found) {
        LocalDate today = LocalDate.now(clock);
        return calendar.inForceOn(today).stream()
                .flatMap(regime -> bodies.reportingOn(regime.code(), today).stream())
                .distinct()
                .map(agency -> {
                    String code = agency.code().value();
                    return new AgencyStaff(
                            agency.name(texts.locale()),
                            cell(Position.OFFICERS.group(code), found),
                            cell(Position.LEADERS.group(code), found),
                            cell(Position.CLERKS.group(code), found));
                })
                .toList();
    }

    private Cell cell(String group, Found found) {
        Staff staff = found.staff(group);
        return new Cell(staff, staff.complete(), said(staff), address(group));
    }

    private Check bodies(String regime, LocalDate on, Found found) {
        String title = texts.of("commissioning.check.bodies");
        var link = new Link(REFERENCE_DATA, texts.of("commissioning.to.reference-data"));
        if (found.broken("standing-agency", regime) || found.broken("nobody-asked", regime)) {
            return new Check(
                    title, State.MISSING, true, texts.of("commissioning.check.bodies.missing", said(on)), link);
        }
        String sentence = texts.of(
                "commissioning.check.bodies.there",
                directory.activeOn(on).size(),
                bodies.reportingOn(regime, on).size(),
                bodies.standingAgency(regime, on).name(texts.locale()),
                said(on));
        int ended = found.count("still-listed", regime);
        return ended == 0
                ? new Check(title, State.DONE, true, sentence, link)
                : new Check(
                        title,
                        State.LACKING,
                        true,
                        sentence + " " + texts.of("commissioning.check.bodies.ended", ended),
                        link);
    }

    private Check indicators(String regime, LocalDate on, Found found) {
        String title = texts.of("commissioning.check.indicators");
        var link = new Link(REFERENCE_DATA, texts.of("commissioning.to.reference-data"));
        if (found.broken("no-figures", regime)) {
            return new Check(
                    title, State.MISSING, true, texts.of("commissioning.check.indicators.missing", said(on)), link);
        }
        long typed = indicators.of(regime).validOn(on).stream()
                .filter(Indicator::typed)
                .count();
        String sentence = texts.of("commissioning.check.indicators.there", typed, said(on));
        int orphans = found.count("figure-reporter", regime);
        return orphans == 0
                ? new Check(title, State.DONE, true, sentence, link)
                : new Check(
                        title,
                        State.LACKING,
                        true,
                        sentence + " "
                                + texts.of(
                                        "commissioning.check.indicators.orphans",
                                        orphans,
                                        found.names("figure-reporter", regime)),
                        link);
    }

    /** What else of the master data stops the regime's cycles, or should be mended. */
    private Check others(String regime, Found found) {
        String title = texts.of("commissioning.check.data");
        var link = new Link(MasterDataChecks.PAGE, texts.of("commissioning.to.data"));
        List<String> stops = found.stops(regime, HERE);
        if (!stops.isEmpty()) {
            String sentence = texts.of("commissioning.check.data.stops", String.join("; ", stops));
            return new Check(title, State.MISSING, true, sentence, link);
        }
        int mend = found.toMend(regime);
        return mend == 0
                ? new Check(title, State.DONE, true, texts.of("commissioning.check.data.there"), link)
                : new Check(title, State.LACKING, true, texts.of("commissioning.check.data.mend", mend), link);
    }

    /** @param rule the rule of the master data that says whether there is anybody */
    private Check group(String rule, String regime, String group, boolean necessary, Found found) {
        Staff staff = found.staff(group);
        boolean nobody = found.broken(rule, regime);
        State state = nobody ? State.MISSING : staff.complete() ? State.DONE : State.LACKING;
        return new Check(
                texts.of("commissioning.check." + rule),
                state,
                necessary,
                said(staff) + (nobody ? " " + texts.of("commissioning.check." + rule + ".for") : ""),
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

    private String said(LocalDate on) {
        return on.equals(LocalDate.now(clock))
                ? texts.of("commissioning.check.today")
                : texts.of("commissioning.check.on", Formats.day(on));
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
