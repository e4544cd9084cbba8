package vn.ansinh.reporting.difficulty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.Agency.Role;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/** The bodies that raise, are asked and directed, as the directory has them today. */
@Component
class DifficultyAgencies {

    private final AgencyDirectory directory;
    private final RegimeBodies bodies;
    private final Texts texts;
    private final Clock clock;

    DifficultyAgencies(AgencyDirectory directory, RegimeBodies bodies, Texts texts, Clock clock) {
        this.directory = directory;
        this.bodies = bodies;
        this.texts = texts;
        this.clock = clock;
    }

    /** The standing agency of a regime. */
    Agency standing(String regime) {
        return bodies.standingAgency(regime, today());
    }

    /** The group of its clerks. */
    String standingClerks(String regime) {
        return bodies.standingClerks(regime, today());
    }

    /** Whether the person is one of them. */
    boolean standingClerk(Person person, String regime) {
        return bodies.standingClerk(person, regime, today());
    }

    Agency committee() {
        return directory.committee(today());
    }

    Agency office() {
        return directory.committeeOffice(today());
    }

    String name(String code) {
        return directory.nameOn(new AgencyCode(code), today(), texts.locale());
    }

    /** The name in an official document. */
    String officialName(String code) {
        return directory.nameOn(new AgencyCode(code), today());
    }

    /** Whom an ended body's cases under a regime go to: by area. */
    String successor(String code, String regime, String area) {
        return bodies.responsibleFor(regime, new AgencyCode(code), area, today())
                .value();
    }

    /** Those that can be asked or directed: all but the committee and its office. */
    List<Agency> choosable() {
        return directory.activeOn(today()).stream()
                .filter(agency -> agency.role() != Role.COMMITTEE && agency.role() != Role.COMMITTEE_OFFICE)
                .toList();
    }

    /**
     * The body to be asked or directed.
     *
     * @throws Refusal when there is none of this code today; for one that has ended it offers the successor
     */
    Agency choose(String field, String code, String regime, String area) {
        if (code.isEmpty()) {
            throw Refusal.invalid(field, "difficulty.agency-missing");
        }
        if (!AgencyCode.isValid(code)) {
            throw Refusal.invalid(field, "difficulty.agency-unknown", code);
        }
        var wanted = new AgencyCode(code);
        Optional<Agency> chosen = choosable().stream()
                .filter(agency -> agency.code().equals(wanted))
                .findFirst();
        if (chosen.isPresent()) {
            return chosen.get();
        }
        Optional<Agency> ended = directory.all().stream()
                .filter(agency -> agency.code().equals(wanted)
                        && agency.validTo() != null
                        && agency.validTo().isBefore(today()))
                .findFirst();
        if (ended.isPresent()) {
            String successor = successor(code, regime, area);
            throw Refusal.invalid(field, "difficulty.agency-ended", ended.get().name(texts.locale()), name(successor))
                    .with("successor", successor);
        }
        throw Refusal.invalid(field, "difficulty.agency-unknown", code);
    }

    /** The body for which the person raises difficulties: the one whose officer he is. */
    Optional<Agency> raisedFor(Person person) {
        return person.agencies(Position.OFFICERS).stream()
                .filter(AgencyCode::isValid)
                .flatMap(code -> directory.find(new AgencyCode(code), today()).stream())
                .findFirst();
    }

    static List<String> officersAndLeaders(String code) {
        return Position.groups(code, Position.OFFICERS, Position.LEADERS);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
