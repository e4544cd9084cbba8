package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.ansinh.reporting.directory.ReferenceRefusal;

/**
 * A duty to report: what for, on what ground, from when to when, and its periods.
 *
 * @param legalBasis the plan or decision as a whole; each kind of period names its paragraph besides
 * @param planSeries how the keys of its plans begin, {@code KH}; null where it asks for none
 * @param ends the last day; null while it is in force
 */
public record Regime(
        String code,
        String nameVi,
        String nameEn,
        String legalBasis,
        String planSeries,
        LocalDate begins,
        LocalDate ends,
        List<PeriodRule> rules) {

    public Regime {
        rules = List.copyOf(rules);
    }

    /** One whose rules are not told yet. */
    Regime(
            String code,
            String nameVi,
            String nameEn,
            String legalBasis,
            String planSeries,
            LocalDate begins,
            LocalDate ends) {
        this(code, nameVi, nameEn, legalBasis, planSeries, begins, ends, List.of());
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(begins) && (ends == null || !day.isAfter(ends));
    }

    /**
     * The rule for a period: the one that holds on the day the period opens, for an ad hoc one at the end of its year.
     *
     * @throws ReferenceRefusal when the regime knows no such period
     */
    public PeriodRule rule(Period period) {
        return deciding(period).orElseThrow(() -> new ReferenceRefusal("catalogue.regime.noRule", code, period));
    }

    private Optional<PeriodRule> deciding(Period period) {
        return rules.stream().filter(rule -> rule.decides(period)).findFirst();
    }

    /**
     * What a period covers here. Of an ad hoc one, and of one that the regime knows no more, the days of the calendar's
     * year.
     */
    public Span days(Period period) {
        return deciding(period).map(rule -> rule.days(period)).orElseGet(() -> PeriodRule.calendarDays(period));
    }

    /** The day on which a period opens; its first day where no rule knows it any more. */
    LocalDate begins(Period period) {
        return deciding(period)
                .map(rule -> rule.opensOn(period))
                .orElseGet(() -> PeriodRule.calendarDays(period).first());
    }

    /** The first day of the reporting year a period belongs to, from which on cumulative figures count. */
    public LocalDate yearBegins(Period period) {
        return deciding(period)
                .map(PeriodRule::yearBegins)
                .orElse(DayRule.NEW_YEAR)
                .in(period.year(), null);
    }

    /** By their last day here; of those that end together the shorter first, an ad hoc one last. */
    public Comparator<Period> order() {
        return Comparator.<Period, LocalDate>comparing(period -> days(period).last())
                .thenComparing(period -> period.kind() == Period.Kind.AD_HOC)
                .thenComparing(period -> days(period).length())
                .thenComparing(Comparator.naturalOrder());
    }

    /** The periods with days of their own whose reporting year has this number, in their order. */
    List<Period> periods(int year) {
        return rules.stream()
                .flatMap(rule -> rule.periods(year).filter(period -> inForceOn(rule.opensOn(period))))
                .distinct()
                .sorted(order())
                .toList();
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameVi;
    }

    Regime withoutRules() {
        return new Regime(code, nameVi, nameEn, legalBasis, planSeries, begins, ends);
    }
}
