package vn.ansinh.reporting.open;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Position;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Refusal.Near;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.open.Items.FigureItem;
import vn.ansinh.reporting.report.AcceptedList;
import vn.ansinh.reporting.report.OwedReports;
import vn.ansinh.reporting.report.OwedReports.Asked;
import vn.ansinh.reporting.report.OwedReports.Owed;
import vn.ansinh.reporting.report.OwedReports.Stand;

/**
 * What everybody may see once the operator has opened it: who has reported, and accepted figures, as far as a body does not
 * restrict it. Where it is closed there is nothing.
 */
@Component
class PublicSide {

    /** How the key of a body begins under which the trail has what it shows. */
    static final String OBJECT = "public-side/";

    /** Off where it is not set. */
    static final String SWITCH = "ansinh.public-side.enabled";

    /**
     * What a body does not show.
     *
     * @param hidesStatus whether it has reported, and then its figures too
     * @param hiddenSince since when it shows no figures without a break; what was decided last may be later
     */
    record Restriction(
            String agency,
            boolean hidesStatus,
            boolean hidesFigures,
            String reason,
            Instant setAt,
            String setBy,
            Instant hiddenSince) {}

    /** A body and what it does not show; null where it shows all. */
    record Body(String code, String name, Restriction restriction) {}

    private final Environment environment;
    private final JdbcClient jdbc;
    private final OwedReports owed;
    private final AcceptedList accepted;
    private final OpenFigures figures;
    private final ReportingCalendar calendar;
    private final AgencyDirectory directory;
    private final BodyNames names;
    private final AuditTrail audit;
    private final Clock clock;

    PublicSide(
            Environment environment,
            JdbcClient jdbc,
            OwedReports owed,
            AcceptedList accepted,
            OpenFigures figures,
            ReportingCalendar calendar,
            AgencyDirectory directory,
            BodyNames names,
            AuditTrail audit,
            Clock clock) {
        this.environment = environment;
        this.jdbc = jdbc;
        this.owed = owed;
        this.accepted = accepted;
        this.figures = figures;
        this.calendar = calendar;
        this.directory = directory;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    boolean on() {
        return environment.getProperty(SWITCH, Boolean.class, false);
    }

    /** Somebody looks at it now; the first time is kept. */
    void seen() {
        if (firstSeen().isEmpty()) {
            jdbc.sql("insert into public_side_seen (first_at) values (:at) on conflict do nothing")
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    private Optional<Instant> firstSeen() {
        return jdbc.sql("select first_at from public_side_seen")
                .query((row, number) -> Rows.instant(row, "first_at"))
                .optional();
    }

    List<Asked> periods() {
        return owed.periods();
    }

    /** @throws Refusal when nothing was asked for there */
    Asked period(String regime, String period) {
        return periods().stream()
                .filter(asked -> asked.regime().equals(regime) && asked.period().equals(period))
                .findFirst()
                .orElseThrow(() -> unknown(regime));
    }

    private Refusal unknown(String regime) {
        Optional<Regime> known = calendar.regimes().stream()
                .filter(one -> one.code().equalsIgnoreCase(regime))
                .findFirst();
        String nearest = periods().stream()
                .filter(asked ->
                        known.isEmpty() || asked.regime().equals(known.get().code()))
                .map(asked -> asked.regime() + "/" + asked.period())
                .findFirst()
                .orElse("");
        return nearest.isEmpty()
                ? Refusal.notFound("open.public.none")
                : Refusal.notFound("open.public.nearest", nearest)
                        .near(List.of(new Near(PublicPages.PLACE + "/" + nearest, nearest)));
    }

    /** Who owes and when it came, without those who do not show it. */
    List<Owed> status(Asked asked) {
        Map<String, Restriction> restrictions = restrictions();
        return owed.ofCycle(cycle(asked)).stream()
                .filter(report -> !restrictions.containsKey(report.agency())
                        || !restrictions.get(report.agency()).hidesStatus())
                .toList();
    }

    /** Accepted figures, without those of bodies that do not show them. */
    List<FigureItem> figures(Asked asked) {
        Map<String, Restriction> restrictions = restrictions();
        return figures.read(
                accepted.ofCycle(cycle(asked)).stream()
                        .filter(report -> !restrictions.containsKey(report.agency()))
                        .toList(),
                List.of());
    }

    /** Bodies that do not show their figures. */
    Set<String> hidingFigures() {
        return restrictions().keySet();
    }

    /**
     * Those of them whose figures of the period nobody can have seen here: they were hidden before their report was accepted,
     * or before anybody looked.
     */
    Set<String> neverShown(Asked asked) {
        Map<String, Restriction> restrictions = restrictions();
        if (restrictions.isEmpty()) {
            return Set.of();
        }
        Instant first = firstSeen().orElse(Instant.MAX);
        return owed.ofCycle(cycle(asked)).stream()
                .filter(report -> restrictions.containsKey(report.agency()) && report.acceptedAt() != null)
                .filter(report -> {
                    Instant since = restrictions.get(report.agency()).hiddenSince();
                    return !since.isAfter(report.acceptedAt()) || !since.isAfter(first);
                })
                .map(Owed::agency)
                .collect(Collectors.toSet());
    }

    /** Whether no report of the period is awaited or waits to be accepted. */
    boolean settled(Asked asked) {
        return owed.ofCycle(cycle(asked)).stream()
                .noneMatch(report -> report.stand() == Stand.OWED || report.stand() == Stand.DELIVERED);
    }

    static String cycle(Asked asked) {
        return asked.regime() + "/" + asked.period();
    }

    /** All bodies of today, those that restrict something among them. */
    List<Body> bodies() {
        Map<String, Restriction> restrictions = restrictions();
        Map<String, Body> bodies = new TreeMap<>();
        for (Agency agency : directory.activeOn(LocalDate.now(clock))) {
            String code = agency.code().value();
            bodies.put(code, new Body(code, names.shown(agency.nameVi()), restrictions.get(code)));
        }
        restrictions.forEach((code, restriction) -> bodies.putIfAbsent(code, new Body(code, code, restriction)));
        return List.copyOf(bodies.values());
    }

    private Map<String, Restriction> restrictions() {
        Map<String, Restriction> restrictions = new HashMap<>();
        jdbc.sql("select * from public_restriction")
                .query(Rows.of(Restriction.class))
                .list()
                .forEach(restriction -> restrictions.put(restriction.agency(), restriction));
        return restrictions;
    }

    /** Those for which this person decides what everybody sees: the bodies of which he is a leader; for an administrator all. */
    List<Body> decidedBy(Person person) {
        return person.administrator()
                ? bodies()
                : bodies().stream().filter(body -> leads(person, body.code())).toList();
    }

    private static boolean leads(Person person, String agency) {
        return person.agencies(Position.LEADERS).contains(agency);
    }

    /**
     * What a body shows from now on. Its leaders decide that, and the administrator for it; what was decided last holds.
     *
     * @throws Refusal when there is no such body or it is another's, when nobody says why, or to who decides for none
     */
    @Transactional
    public void restrict(String agency, boolean status, boolean hidden, String reason, Person person) {
        if (!person.administrator() && person.agencies(Position.LEADERS).isEmpty()) {
            throw Refusal.forbidden("engine.page.forbidden");
        }
        if (decidedBy(person).stream().noneMatch(body -> body.code().equals(agency))) {
            throw Refusal.notFound("open.restriction.agency");
        }
        String why = reason == null ? "" : reason.strip();
        boolean restricts = status || hidden;
        if (restricts && why.isEmpty() || why.length() > 500) {
            throw Refusal.invalid("reason", "open.restriction.reason");
        }
        if (restricts) {
            // Leader and administrator may decide at the same moment: what was decided last holds.
            jdbc.sql("""
                            insert into public_restriction
                                   (agency, hides_status, hides_figures, reason, set_at, set_by, hidden_since)
                            values (:agency, :status, true, :reason, :at, :actor, :at)
                            on conflict (agency) do update set
                                   hides_status = excluded.hides_status, hides_figures = excluded.hides_figures,
                                   reason = excluded.reason, set_at = excluded.set_at, set_by = excluded.set_by
                            """)
                    .param("agency", agency)
                    .param("status", status)
                    .param("reason", why)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("actor", person.id())
                    .update();
        } else {
            jdbc.sql("delete from public_restriction where agency = :agency")
                    .param("agency", agency)
                    .update();
        }
        audit.record(
                OBJECT + agency,
                person.id(),
                status ? "public.hidden" : hidden ? "public.restricted" : "public.opened",
                why);
    }
}
