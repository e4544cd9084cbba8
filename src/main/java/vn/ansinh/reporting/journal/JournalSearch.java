package vn.ansinh.reporting.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.audit.AuditEntry;
import vn.ansinh.reporting.audit.AuditJournal;
import vn.ansinh.reporting.audit.AuditJournal.Place;
import vn.ansinh.reporting.audit.AuditJournal.Wanted;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.audit.AuditedObjects;
import vn.ansinh.reporting.audit.AuditedObjects.Share;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.engine.Choice;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Part;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Refusal.Near;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.written.WrittenDay;

/** From what a reader types to what he means; never beyond what he may read. */
@Component
class JournalSearch {

    private static final int FEW = 3;
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private final AuditJournal journal;
    private final List<AuditedObjects> modules;
    private final ReportingCalendar calendar;
    private final CurrentUser currentUser;
    private final People people;
    private final Texts texts;

    JournalSearch(
            AuditJournal journal,
            List<AuditedObjects> modules,
            ReportingCalendar calendar,
            CurrentUser currentUser,
            People people,
            Texts texts) {
        this.journal = journal;
        this.modules = modules;
        this.calendar = calendar;
        this.currentUser = currentUser;
        this.people = people;
        this.texts = texts;
    }

    /** @throws Refusal that names what there is not, and what comes nearest */
    Wanted wanted(Asked asked) {
        if (asked.endless()) {
            throw Refusal.malformed("doi-tuong", "journal.filter.long");
        }
        String action = action(asked.action());
        String regime = regime(asked.regime());
        LocalDate from = day("tu", asked.from());
        LocalDate until = day("den", asked.until());
        if (from != null && until != null && until.isBefore(from)) {
            throw Refusal.invalid("den", "journal.filter.days");
        }
        List<Share> shares = currentUser.get().administrator() && regime == null ? null : shares(regime);
        Set<String> objects = asked.object().isEmpty() ? null : objects(asked.object(), readable(shares));
        String actor = asked.person().isEmpty() ? null : actor(asked.person(), shares, objects);
        return new Wanted(
                shares,
                objects,
                actor,
                action,
                from == null ? null : from.atStartOfDay(ReportingClock.ZONE).toInstant(),
                until == null
                        ? null
                        : until.plusDays(1).atStartOfDay(ReportingClock.ZONE).toInstant());
    }

    /** Null for all there are. Some thousand keys: only asked for where something is looked for among them. */
    private static Set<String> readable(List<Share> shares) {
        return shares == null
                ? null
                : shares.stream().flatMap(share -> share.keys().stream()).collect(Collectors.toSet());
    }

    private List<Share> shares(String regime) {
        return modules.stream()
                .flatMap(module -> module.shares(regime).stream())
                .filter(share -> !share.keys().isEmpty())
                .toList();
    }

    /** The regimes whose objects may be asked for, by code. */
    List<Regime> regimes() {
        return calendar.regimes();
    }

    private static String action(String asked) {
        if (asked.isEmpty()) {
            return null;
        }
        if (!Actions.known(asked) && !Actions.kind(asked)) {
            throw Refusal.invalid("viec", "journal.filter.action", Choice.shown(asked))
                    .near(new Choice(Actions.all().stream().collect(Collectors.toMap(one -> one, one -> one)))
                            .nearest(asked));
        }
        return asked;
    }

    private String regime(String asked) {
        if (asked.isEmpty()) {
            return null;
        }
        return regimes().stream()
                .map(Regime::code)
                .filter(asked::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                                "che-do",
                                "journal.filter.regime",
                                Choice.shown(asked),
                                regimes().stream().map(Regime::code).collect(Collectors.joining(", ")))
                        .near(regimes().stream()
                                .map(known -> new Near(known.code(), known.code()))
                                .toList()));
    }

    private static LocalDate day(String field, String asked) {
        return asked.isEmpty()
                ? null
                : WrittenDay.read(asked)
                        .orElseThrow(() -> Refusal.invalid(field, "journal.filter.day", Choice.shown(asked)));
    }

    private Set<String> objects(String asked, Set<String> readable) {
        for (String key : List.of(asked, asked.toUpperCase(Locale.ROOT))) {
            Set<String> found = new HashSet<>(journal.objects(key));
            if (readable != null) {
                found.retainAll(readable);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        List<Near> nearest = journal.objectsLike(asked, readable, FEW).stream()
                .map(key -> new Near(key, key))
                .toList();
        throw nearest.isEmpty()
                ? Refusal.unknown("doi-tuong", "journal.filter.object.unknown", Choice.shown(asked))
                : Refusal.unknown(
                                "doi-tuong",
                                "journal.filter.object.nearest",
                                Choice.shown(asked),
                                nearest.stream().map(Near::label).collect(Collectors.joining("; ")))
                        .near(nearest);
    }

    /** Only who did something that the reader may know of. */
    private String actor(String asked, List<Share> shares, Set<String> objects) {
        if (asked.equals(AuditTrail.SYSTEM) || Part.folded(asked).equals(Part.folded(texts.of("journal.system")))) {
            return AuditTrail.SYSTEM;
        }
        List<String> actors = journal.actors(shares, objects);
        if (actors.contains(asked)) {
            return asked;
        }
        Map<String, String> names = people.names(actors);
        String looked = Part.folded(asked);
        List<String> same = names.keySet().stream()
                .filter(id -> Part.folded(names.get(id)).equals(looked) || id.equalsIgnoreCase(asked))
                .sorted()
                .toList();
        if (same.size() == 1) {
            return same.get(0);
        }
        List<String> alike = same.isEmpty()
                ? names.keySet().stream()
                        .filter(id -> Part.folded(names.get(id) + " " + id).contains(looked))
                        .sorted()
                        .toList()
                : same;
        List<Near> nearest = alike.stream()
                .limit(FEW)
                .map(id -> new Near(id, id + " (" + names.get(id) + ")"))
                .toList();
        if (nearest.isEmpty()) {
            throw Refusal.invalid("nguoi", "journal.filter.person.unknown", Choice.shown(asked));
        }
        throw Refusal.invalid(
                        "nguoi",
                        same.isEmpty() ? "journal.filter.person.nearest" : "journal.filter.person.several",
                        Choice.shown(asked),
                        nearest.stream().map(Near::label).collect(Collectors.joining("; ")))
                .near(nearest);
    }

    /**
     * Where the lines go on.
     *
     * @return null for the first ones
     * @throws Refusal when it is no place
     */
    static Place place(String asked) {
        if (asked.isEmpty()) {
            return null;
        }
        String[] parts = asked.split("_", FEW);
        try {
            Instant at = Instant.parse(parts[0]);
            // No entry is of such a day, and the database does not count as far as Java does.
            if (at.isBefore(FIRST) || !at.isBefore(LAST)) {
                throw Refusal.invalid("sau", "journal.filter.place", Choice.shown(asked));
            }
            return new Place(at, parts[2], Integer.parseInt(parts[1]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.invalid("sau", "journal.filter.place", Choice.shown(asked));
        }
    }

    /** As {@link #place} reads it. */
    static String place(AuditEntry entry) {
        return entry.at() + "_" + entry.seq() + "_" + entry.objectKey();
    }
}
