package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.consolidation.Baseline.State;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Standing;

/**
 * Recalculated figures: a coordinator of the regime proposes one, a leader of its standing agency, another person, confirms
 * it. Nobody changes it afterwards.
 */
@Service
class BaselineWork {

    /**
     * What is typed.
     *
     * @param groundDay a day of the ground it was recalculated for, after the period and not in the future
     */
    record Proposal(
            String regime,
            String indicator,
            String period,
            LocalDate groundDay,
            BigDecimal value,
            String document,
            LocalDate documentDate,
            String source) {}

    /** @param reason has to be said where it is not confirmed */
    record Decision(boolean confirmed, String reason) {}

    /** A figure to choose. Public, because the page asks it. */
    public record Figure(String regime, String code, String name) {}

    private static final int DOCUMENT = 100;
    private static final int WORDS = 1000;
    private static final int DECIMALS = 3;
    private static final BigDecimal MOST = new BigDecimal("999999999999999");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Baselines baselines;
    private final IndicatorCatalogue catalogue;
    private final ReportingCalendar calendar;
    private final BaselineMails mails;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    BaselineWork(
            Baselines baselines,
            IndicatorCatalogue catalogue,
            ReportingCalendar calendar,
            BaselineMails mails,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.baselines = baselines;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.mails = mails;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the number of the baseline
     * @throws Refusal when the person does not coordinate the regime, or what is typed cannot be
     */
    @Transactional
    long propose(Proposal proposal) {
        Person person = currentUser.get();
        String regime = Objects.toString(proposal.regime(), "");
        boolean known = regimes().contains(regime);
        if (!person.administrator() && (!known || !person.is(Standing.COORDINATORS, regime))) {
            throw Refusal.forbidden("consolidation.baseline.forbidden", regime);
        }
        if (!known) {
            throw Refusal.invalid("regime", "consolidation.baseline.no-regime", regime);
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate ground = day("groundDay", proposal.groundDay(), today);
        Period period = period(proposal.period());
        if (!ground.isAfter(calendar.regime(regime).days(period).last())) {
            throw Refusal.invalid("groundDay", "consolidation.baseline.not-later", period.toString());
        }
        Indicator indicator = indicator(regime, text("indicator", proposal.indicator(), DOCUMENT), ground);
        BigDecimal value = value(indicator, proposal.value());
        String document = text("document", proposal.document(), DOCUMENT);
        LocalDate dated = day("documentDate", proposal.documentDate(), today);
        String source = text("source", proposal.source(), WORDS);
        long id = baselines.propose(
                regime,
                indicator.code(),
                period.toString(),
                ground,
                value,
                document,
                dated,
                source,
                person.id(),
                clock.instant());
        Baseline proposed = baselines.get(id);
        audit.record(
                proposed.key(),
                person.id(),
                "baseline.proposed",
                "%s %s %s = %s; %s".formatted(regime, indicator.code(), period, value.toPlainString(), document));
        mails.proposed(proposed);
        return id;
    }

    /**
     * What can be recalculated today of these regimes: what is typed or a ratio, for a fall follows from what it is taken of.
     *
     * @param texts the name of a figure in the reader's language
     */
    List<Figure> figures(Collection<String> regimes, Function<Indicator, String> texts) {
        LocalDate today = LocalDate.now(clock);
        return regimes.stream()
                .flatMap(regime -> catalogue.of(regime).validOn(today).stream()
                        .filter(indicator -> !fall(indicator))
                        .map(indicator -> new Figure(regime, indicator.code(), texts.apply(indicator))))
                .toList();
    }

    /** As it is on the ground it was recalculated for; empty where a later file took it back. */
    Optional<Indicator> indicator(Baseline baseline) {
        return catalogue.of(baseline.regime()).find(baseline.indicator(), baseline.groundDay());
    }

    private Set<String> regimes() {
        return calendar.regimes().stream().map(Regime::code).collect(Collectors.toSet());
    }

    private static Period period(String text) {
        try {
            Period period = Period.parse(text == null ? null : text.strip());
            if (period.previous().isPresent()) {
                return period;
            }
        } catch (ReferenceRefusal unread) {
            // Said below, in the words of this page.
        }
        throw Refusal.invalid("period", "consolidation.baseline.no-period", Objects.toString(text, ""));
    }

    private Indicator indicator(String regime, String code, LocalDate ground) {
        Indicator indicator = catalogue
                .of(regime)
                .find(code, ground)
                .orElseThrow(() -> Refusal.invalid(
                        "indicator", "consolidation.baseline.no-indicator", code, regime, ground.toString()));
        if (fall(indicator)) {
            throw Refusal.invalid("indicator", "consolidation.baseline.computed", code, indicator.numerator());
        }
        return indicator;
    }

    private static boolean fall(Indicator indicator) {
        return indicator.aggregation() == Indicator.Aggregation.DECREASE
                || indicator.aggregation() == Indicator.Aggregation.RATE_DECREASE;
    }

    private static BigDecimal value(Indicator indicator, BigDecimal value) {
        if (value == null
                || value.signum() < 0
                || value.precision() - value.scale() > MOST.precision()
                || value.stripTrailingZeros().scale() > DECIMALS
                || indicator.type() == Indicator.ValueType.PERCENT && value.compareTo(HUNDRED) > 0) {
            throw Refusal.invalid("value", "consolidation.baseline.wrong-value");
        }
        if (indicator.type() == Indicator.ValueType.COUNT
                && value.stripTrailingZeros().scale() > 0) {
            throw Refusal.invalid("value", "consolidation.baseline.not-whole", indicator.code());
        }
        return value;
    }

    private static LocalDate day(String field, LocalDate day, LocalDate today) {
        if (day == null) {
            throw Refusal.invalid(field, "consolidation.baseline.required", String.valueOf(DOCUMENT));
        }
        if (day.isAfter(today)) {
            throw Refusal.invalid(field, "consolidation.baseline.in-future", day.toString());
        }
        return day;
    }

    private static String text(String field, String text, int most) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > most) {
            throw Refusal.invalid(field, "consolidation.baseline.required", String.valueOf(most));
        }
        return stripped;
    }

    /**
     * Confirms or refuses what was proposed, for good.
     *
     * @throws Refusal when the person does not lead the regime's standing agency, or proposed it himself, or it is decided
     */
    @Transactional
    void decide(long id, Decision decision) {
        Person person = currentUser.get();
        Baseline baseline = baselines
                .lock(id)
                .filter(found -> person.administrator() || person.standing(found.regime()))
                .orElseThrow(() -> Refusal.notFound("consolidation.baseline.unknown", String.valueOf(id)));
        if (!person.is(Standing.LEADERS, baseline.regime())) {
            throw Refusal.forbidden("consolidation.baseline.forbidden", baseline.regime());
        }
        if (baseline.state() != State.PROPOSED) {
            throw Refusal.conflict("consolidation.baseline.decided");
        }
        if (baseline.proposedBy().equals(person.id())) {
            throw Refusal.conflict("consolidation.baseline.same-person");
        }
        String reason = decision.confirmed() ? "" : text("reason", decision.reason(), WORDS);
        State state = decision.confirmed() ? State.CONFIRMED : State.REFUSED;
        baselines.decide(id, state, person.id(), clock.instant(), reason);
        audit.record(
                baseline.key(),
                person.id(),
                decision.confirmed() ? "baseline.confirmed" : "baseline.refused",
                "%s %s %s = %s %s"
                        .formatted(
                                baseline.regime(),
                                baseline.indicator(),
                                baseline.period(),
                                baseline.value().toPlainString(),
                                reason)
                        .strip());
        mails.decided(baselines.get(id));
    }
}
