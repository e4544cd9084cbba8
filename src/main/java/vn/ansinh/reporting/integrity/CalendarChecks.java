package vn.ansinh.reporting.integrity;

import static vn.ansinh.reporting.integrity.DataCheck.Place.REFERENCE_DATA;
import static vn.ansinh.reporting.integrity.DataCheck.Topic.CALENDAR;
import static vn.ansinh.reporting.integrity.DataCheck.mending;
import static vn.ansinh.reporting.integrity.DataCheck.stopping;
import static vn.ansinh.reporting.integrity.DataCheck.today;
import static vn.ansinh.reporting.integrity.DataCheck.whole;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ansinh.reporting.integrity.MasterData.PeriodDays;
import vn.ansinh.reporting.integrity.MasterData.RegimeOn;
import vn.ansinh.reporting.integrity.MasterData.Rule;

/** The periods of regimes and their days. */
final class CalendarChecks {

    /** From then on the days off of the next year are known: they are announced in autumn. */
    private static final Month NEXT_YEAR_KNOWN = Month.DECEMBER;

    private CalendarChecks() {}

    static List<DataCheck> all() {
        return List.of(
                stopping(
                        "no-rules",
                        CALENDAR,
                        REFERENCE_DATA,
                        today(regime -> whole(
                                regime.regime().rules().stream().noneMatch(rule -> rule.validOn(regime.on())),
                                regime))),
                stopping("rules-overlap", CALENDAR, REFERENCE_DATA, CalendarChecks::overlaps),
                stopping(
                        "days-order",
                        CALENDAR,
                        REFERENCE_DATA,
                        periods(days -> days.cutOff().isAfter(days.lastDay())
                                || days.closes().isBefore(days.lastDay()))),
                mending("rules-gap", CALENDAR, REFERENCE_DATA, CalendarChecks::gaps),
                mending("cut-off-close", CALENDAR, REFERENCE_DATA, periods(days -> !days.leavesTime())),
                mending("deadline-day-off", CALENDAR, REFERENCE_DATA, periods(days -> !days.lastDayWorked())),
                mending("holidays", CALENDAR, REFERENCE_DATA, CalendarChecks::holidays));
    }

    /** Of the periods that have not closed, each from the day it opens. */
    private static DataCheck.Rule periods(Predicate<PeriodDays> broken) {
        return data -> data.inForce()
                .flatMap(regime -> regime.regime().periods().stream()
                        .filter(broken)
                        .map(days -> {
                            Finding found = Finding.of(regime.code(), days);
                            return days.opens().isAfter(regime.on()) ? found.since(days.opens()) : found;
                        }));
    }

    private static Stream<Finding> overlaps(MasterData data) {
        return data.inForce()
                .flatMap(regime -> byKind(regime).values().stream()
                        .flatMap(rules -> IntStream.range(1, rules.size())
                                .filter(place -> {
                                    LocalDate end = rules.get(place - 1).to();
                                    return end == null
                                            || !end.isBefore(rules.get(place).from());
                                })
                                .mapToObj(rules::get))
                        .filter(rule -> rule.to() == null || !rule.to().isBefore(regime.on()))
                        .map(rule -> {
                            Finding found = Finding.of(regime.code(), rule.kind());
                            return rule.from().isAfter(regime.on()) ? found.since(rule.from()) : found;
                        }));
    }

    /** A kind of period ends while the regime goes on, and nothing follows it. */
    private static Stream<Finding> gaps(MasterData data) {
        return data.inForce()
                .flatMap(regime -> byKind(regime).values().stream()
                        .flatMap(rules -> rules.stream()
                                .filter(rule -> rule.to() != null && !rule.to().isBefore(regime.on()))
                                .filter(rule ->
                                        regime.regime().inForceOn(rule.to().plusDays(1)))
                                .filter(rule -> rules.stream()
                                        .noneMatch(
                                                next -> next.validOn(rule.to().plusDays(1)))))
                        .map(rule -> Finding.of(regime.code(), rule.kind())
                                .since(rule.to().plusDays(1))));
    }

    private static Map<String, List<Rule>> byKind(RegimeOn regime) {
        return regime.regime().rules().stream()
                .sorted(Comparator.comparing(Rule::from))
                .collect(Collectors.groupingBy(Rule::kind));
    }

    private static Stream<Finding> holidays(MasterData data) {
        LocalDate today = data.today();
        int last = today.getMonth() == NEXT_YEAR_KNOWN ? today.getYear() + 1 : today.getYear();
        return IntStream.rangeClosed(today.getYear(), last)
                .filter(year -> !data.holidayYears().contains(year))
                .mapToObj(year -> Finding.ofProvince(String.valueOf(year)));
    }
}
