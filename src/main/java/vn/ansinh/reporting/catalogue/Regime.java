package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
        return rules.stream()
                .filter(rule -> rule.kind() == period.kind() && rule.validOn(decidingDay(rule, period)))
                .findFirst()
                .orElseThrow(() -> new ReferenceRefusal("catalogue.regime.noRule", code, period));
    }

    private static LocalDate decidingDay(PeriodRule rule, Period period) {
        return rule.opens() == null
                ? LocalDate.of(period.year(), 12, 31)
                : rule.opens().atYear(period.year());
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameVi;
    }

    Regime withoutRules() {
        return new Regime(code, nameVi, nameEn, legalBasis, planSeries, begins, ends);
    }
}
