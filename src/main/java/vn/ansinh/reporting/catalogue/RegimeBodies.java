package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.catalogue.Catalogue.Contents;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.Matter;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Position;

/** The bodies of a regime on any day, as the directory has them then: who owes what, who leads, who gathers, who receives. */
@Service
public class RegimeBodies {

    private final CurrentCatalogue catalogue;
    private final AgencyDirectory directory;

    RegimeBodies(CurrentCatalogue catalogue, AgencyDirectory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /** What the body owes; empty when there is no such regime or it does not name it on that day. */
    public Optional<Duty> duty(String regime, AgencyCode agency, LocalDate on) {
        return catalogue
                .get()
                .of(regime)
                .flatMap(contents -> contents.body(agency, on))
                .map(RegimeBody::duty);
    }

    /** All that the regime says of bodies at any time, whether they exist on those days or not. */
    public List<RegimeBody> rows(String regime) {
        return contents(regime).bodies().values().stream().flatMap(List::stream).toList();
    }

    /** Those that report, obliged or requested, in the order of the directory. */
    public List<Agency> reportingOn(String regime, LocalDate on) {
        return of(regime, on, Set.of(Duty.OBLIGED, Duty.REQUESTED));
    }

    /** Those that owe a report, in the order of the directory. */
    public List<Agency> obligedOn(String regime, LocalDate on) {
        return of(regime, on, Set.of(Duty.OBLIGED));
    }

    private List<Agency> of(String regime, LocalDate on, Set<Duty> duties) {
        Contents contents = contents(regime);
        return directory.activeOn(on).stream()
                .filter(agency -> contents.body(agency.code(), on)
                        .filter(body -> duties.contains(body.duty()))
                        .isPresent())
                .toList();
    }

    /** The regimes in force on a day under which the body does anything at all. */
    public List<Regime> regimesOf(AgencyCode agency, LocalDate on) {
        return catalogue.get().regimes().stream()
                .filter(regime -> regime.inForceOn(on)
                        && contents(regime.code()).body(agency, on).isPresent())
                .toList();
    }

    /**
     * Who follows, urges and consolidates; where it has ended, its successor.
     *
     * @throws ReferenceRefusal when nobody is
     */
    public Agency standingAgency(String regime, LocalDate on) {
        return findStandingAgency(regime, on)
                .orElseThrow(() -> new ReferenceRefusal("catalogue.regime.noStandingAgency", regime, on));
    }

    /** As {@link #standingAgency}; empty when nobody is. */
    public Optional<Agency> findStandingAgency(String regime, LocalDate on) {
        List<RegimeBody> standing = contents(regime).standing().stream()
                .filter(body -> body.validOn(on))
                .sorted(Comparator.comparing(RegimeBody::validFrom).reversed())
                .toList();
        return standing.stream()
                .flatMap(body -> directory.find(body.agency(), on).stream())
                .findFirst()
                .or(() -> standing.stream()
                        .flatMap(body -> directory.successor(body.agency(), Matter.of(regime), on).stream())
                        .flatMap(code -> directory.find(code, on).stream())
                        .findFirst());
    }

    /** The group of the standing agency's clerks, who get its letters to issue. */
    public String standingClerks(String regime, LocalDate on) {
        return clerks(standingAgency(regime, on));
    }

    /** Whether the person is a clerk of the standing agency; nobody is while the regime has none. */
    public boolean standingClerk(Person person, String regime, LocalDate on) {
        return findStandingAgency(regime, on)
                .map(RegimeBodies::clerks)
                .filter(person::in)
                .isPresent();
    }

    private static String clerks(Agency agency) {
        return Position.CLERKS.group(agency.code().value());
    }

    /**
     * To whom the consolidated report goes: the regime's recipient, the provincial People's Committee where it names none.
     *
     * @throws ReferenceRefusal when there is neither
     */
    public Agency recipient(String regime, LocalDate on) {
        return of(regime, on, Set.of(Duty.RECIPIENT)).stream().findFirst().orElseGet(() -> directory.committee(on));
    }

    /**
     * Those that lead an area, in the order of the directory: the regime has them lead it, or they carry on this area of a
     * body that led it and has ended.
     */
    public List<Agency> leading(String regime, String area, LocalDate on) {
        Set<AgencyCode> leading = contents(regime).leading(area).stream()
                .filter(body -> body.validOn(on))
                .flatMap(body -> directory.successors(body.agency(), Matter.ofArea(regime, area), on).stream())
                .collect(Collectors.toSet());
        return directory.activeOn(on).stream()
                .filter(agency -> leading.contains(agency.code()))
                .toList();
    }

    /**
     * Who answers for what a body has open on a day: itself until its last day, then its successor; where none is named, or
     * several are and it is not said to which it goes, the regime's standing agency, so that nothing waits unseen.
     *
     * @param area the successor named for it comes first; null for what belongs to no area
     */
    public AgencyCode responsibleFor(String regime, AgencyCode agency, String area, LocalDate on) {
        return directory
                .successor(agency, new Matter(regime, area, null), on)
                .or(() -> findStandingAgency(regime, on).map(Agency::code))
                .orElse(agency);
    }

    private Contents contents(String regime) {
        return catalogue.get().get(regime);
    }
}
