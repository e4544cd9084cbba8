package vn.ansinh.reporting.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One task of a plan.
 *
 * @param number the same in all versions of the plan
 * @param area {@code A0} to {@code A8}; empty while nobody has chosen one
 * @param deliverable what is done and what comes of it
 * @param unit who in the agency, or beside it, is in charge
 * @param due the last day; null while it is missing
 * @param budget in million đồng, 0 when it costs nothing; null while it is missing
 * @param indicators the codes of those it moves, of the agency's own
 * @param version counts changes of a draft; 0 in what is frozen
 */
record PlanTask(
        int number,
        String area,
        String deliverable,
        String unit,
        LocalDate due,
        BigDecimal budget,
        List<String> indicators,
        int version) {

    PlanTask {
        area = text(area);
        deliverable = text(deliverable);
        unit = text(unit);
        budget = budget == null ? null : plain(budget);
        indicators = indicators == null
                ? List.of()
                : indicators.stream().distinct().sorted().toList();
    }

    /** One spelling for one amount: 1.50 and 1.5 are the same. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }

    PlanTask unversioned() {
        return new PlanTask(number, area, deliverable, unit, due, budget, indicators, 0);
    }

    /** As people call it in all versions and in Excel: {@code SYT-3}. */
    String code(PlanKey plan) {
        return code(plan, number);
    }

    static String code(PlanKey plan, int number) {
        return plan.agency() + "-" + number;
    }

    /** For the log of changes. */
    String said() {
        return String.join(
                " | ",
                area,
                deliverable,
                unit,
                due == null ? "" : due.toString(),
                budget == null ? "" : budget.toPlainString(),
                String.join(", ", indicators));
    }
}
