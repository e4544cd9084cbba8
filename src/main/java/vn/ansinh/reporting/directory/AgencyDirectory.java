package vn.ansinh.reporting.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.directory.Agency.Role;
import vn.ansinh.reporting.directory.reference.Snapshot;

/**
 * The bodies of the province on any day. Answers come from memory; another node's import shows within a second.
 *
 * <p>A body never vanishes: asked for a day after its end, the directory finds nothing under its code and names who is
 * responsible instead.
 */
@Service
public class AgencyDirectory {

    private final Snapshot<Directory> directory;

    AgencyDirectory(Agencies agencies, @Value("${ansinh.directory.mail-domain:vinhlong.example}") String mailDomain) {
        this.directory = new Snapshot<>(
                agencies::revision,
                () -> new Directory(
                        agencies.all().stream()
                                .map(agency -> addressed(agency, mailDomain))
                                .toList(),
                        agencies.successions()));
    }

    private static Agency addressed(Agency agency, String domain) {
        boolean local = agency.email() != null && !agency.email().contains("@");
        return local ? agency.reachedAt(agency.email() + "@" + domain) : agency;
    }

    /** The body as it is on a day; empty before it began and after it ended. */
    public Optional<Agency> find(AgencyCode code, LocalDate on) {
        return directory.current().find(code, on);
    }

    /** @throws ReferenceRefusal when there is no such body on that day */
    public Agency get(AgencyCode code, LocalDate on) {
        return find(code, on).orElseThrow(() -> refusal(code, on));
    }

    private ReferenceRefusal refusal(AgencyCode code, LocalDate on) {
        Directory now = directory.current();
        if (!now.knows(code)) {
            return new ReferenceRefusal("directory.agency.unknown", code);
        }
        List<AgencyCode> successors = now.successors(code, on);
        boolean ended = now.endOf(code).filter(on::isAfter).isPresent();
        if (ended && !successors.isEmpty()) {
            String names =
                    String.join(", ", successors.stream().map(AgencyCode::value).toList());
            return new ReferenceRefusal(
                    "directory.agency.succeeded", code, now.endOf(code).get(), names);
        }
        return new ReferenceRefusal("directory.agency.notThatDay", code, on);
    }

    /** All bodies of a day in the order of the plan. */
    public List<Agency> activeOn(LocalDate on) {
        return directory.current().activeOn(on);
    }

    /** Every body there ever was, each as it was last. */
    public List<Agency> all() {
        return directory.current().all();
    }

    /** The provincial People's Committee. */
    public Agency committee(LocalDate on) {
        return holder(Role.COMMITTEE, on);
    }

    public Agency committeeOffice(LocalDate on) {
        return holder(Role.COMMITTEE_OFFICE, on);
    }

    private Agency holder(Role role, LocalDate on) {
        return directory
                .current()
                .holderOf(role, on)
                .orElseThrow(() -> new ReferenceRefusal(
                        "directory.role.nobody." + role.name().toLowerCase(Locale.ROOT), on));
    }

    /**
     * Who answers for what a body has open of a matter on a day: itself until its last day. After that the only one that
     * carries the area on; else the one the file says gets what is open; else the only one that carries on all the rest, or
     * the one of most areas. A successor that has ended too is followed further. Empty where none is named, and where
     * several carry on and the file does not say to which it goes.
     */
    public Optional<AgencyCode> successor(AgencyCode code, Matter matter, LocalDate on) {
        return directory.current().successor(code, matter, on);
    }

    /** Whether a body's first plan and the reports it never sent are written by its successor; otherwise they are closed. */
    public boolean unsentPassesOn(AgencyCode code, String regime) {
        return directory.current().unsentPassesOn(code, regime);
    }

    /** The body's first day, of its first name; empty when there is no such body. */
    public Optional<LocalDate> beginningOf(AgencyCode code) {
        return directory.current().beginningOf(code);
    }

    /** The body's last day; empty while no end is known. */
    public Optional<LocalDate> endOf(AgencyCode code) {
        return directory.current().endOf(code);
    }

    /** Every body that carries on anything of what this one did, in the order of the file; itself while it lasts. */
    public List<AgencyCode> successors(AgencyCode code, LocalDate on) {
        return directory.current().successors(code, on);
    }

    /**
     * Every body that carries on what this one did in a matter; itself while it lasts; empty while none is named. A figure
     * passes on by the rows that name it, else by those of its area, else by those of all the rest.
     */
    public List<AgencyCode> successors(AgencyCode code, Matter matter, LocalDate on) {
        return directory.current().successors(code, matter, on);
    }

    /** The body's Vietnamese name on a day: what was reported then keeps the name of then. */
    public String nameOn(AgencyCode code, LocalDate on) {
        return nameOn(code, on, Locale.forLanguageTag("vi"));
    }

    /**
     * The body on a day; after its end as it was last, before its beginning as it was first.
     *
     * @throws ReferenceRefusal when there never was such a body
     */
    public Agency nearest(AgencyCode code, LocalDate on) {
        return directory
                .current()
                .nearest(code, on)
                .orElseThrow(() -> new ReferenceRefusal("directory.agency.unknown", code));
    }

    /** The name on a day; after its end the last one, before its beginning the first. */
    public String nameOn(AgencyCode code, LocalDate on, Locale locale) {
        return nearest(code, on).name(locale);
    }

    /** The English name of the body that is or was called this; the same words where none was. */
    public String inEnglish(String nameVi) {
        return directory.current().inEnglish(nameVi);
    }

    /** The bodies that have ended before a day, with those that carry on: their open tasks pass on. */
    public List<AgencyEnded> endedBefore(LocalDate day) {
        Directory now = directory.current();
        return now.all().stream()
                .filter(agency -> agency.validTo() != null && agency.validTo().isBefore(day))
                .map(agency -> ended(now, agency.code()))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<AgencyEnded> ended(AgencyCode code) {
        return ended(directory.current(), code);
    }

    private static Optional<AgencyEnded> ended(Directory directory, AgencyCode code) {
        return directory.endOf(code).map(end -> new AgencyEnded(code, directory.immediateSuccessors(code), end));
    }

    /** Another object as soon as anything of the directory is another: for what is worked out from it and kept. */
    public Object state() {
        return directory.current();
    }

    /** Within the importing transaction. */
    void changed() {
        directory.changed();
    }
}
