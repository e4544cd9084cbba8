package vn.ansinh.reporting.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.directory.reference.Texts;

/** What a change means for the periods to come, in words: who is asked for what, compared with before. */
@Component
class Effects {

    /** A regime of months has more to come than anybody reads. */
    private static final int PERIODS = 6;

    private static final int NAMES = 10;

    /**
     * What one period would ask.
     *
     * @param areas what areas are called then, by their codes
     * @param orphans figures that nobody reports
     * @param idle bodies that report no figure
     * @param deadline in words
     */
    record Asks(
            Set<String> bodies,
            Set<String> figures,
            Map<String, String> areas,
            Set<String> orphans,
            Set<String> idle,
            String deadline) {}

    private final ReportingCalendar calendar;
    private final RegimeBodies bodies;
    private final IndicatorCatalogue indicators;
    private final WhatWasAsked asked;
    private final Clock clock;

    Effects(
            ReportingCalendar calendar,
            RegimeBodies bodies,
            IndicatorCatalogue indicators,
            WhatWasAsked asked,
            Clock clock) {
        this.calendar = calendar;
        this.bodies = bodies;
        this.indicators = indicators;
        this.asked = asked;
        this.clock = clock;
    }

    /** The periods to come of a regime in their order, with what each would ask as things stand; none for one there is not. */
    Map<Period, Asks> of(String code, Locale locale) {
        Map<Period, Asks> coming = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(clock);
        Set<Period> done = asked.periods(code).stream().map(AskedPeriod::period).collect(Collectors.toSet());
        calendar.regimes().stream()
                .filter(regime -> regime.code().equals(code))
                .forEach(regime -> calendar.beginnings(regime, today).stream()
                        .filter(period -> !done.contains(period))
                        .limit(PERIODS)
                        .forEach(period -> asks(regime, period, locale, coming)));
        return coming;
    }

    private void asks(Regime regime, Period period, Locale locale, Map<Period, Asks> coming) {
        LocalDate opens = calendar.opens(regime, period);
        LocalDate cutOff = calendar.cutOff(regime, period);
        RegimeIndicators figures = indicators.of(regime.code());
        Set<String> codes = new TreeSet<>();
        Set<String> orphans = new TreeSet<>();
        Set<String> busy = new LinkedHashSet<>();
        for (Indicator indicator : figures.forPeriod(period, cutOff)) {
            codes.add(indicator.code());
            if (indicator.typed()) {
                var reporters = figures.reporters(indicator.code(), cutOff);
                reporters.forEach(reporter -> busy.add(reporter.value()));
                if (reporters.isEmpty()) {
                    orphans.add(indicator.code());
                }
            }
        }
        Set<String> named = bodies.reportingOn(regime.code(), opens).stream()
                .map(Agency::code)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> idle = new TreeSet<>(named);
        idle.removeAll(busy);
        Map<String, String> areas = new TreeMap<>();
        figures.areas(cutOff).forEach(area -> areas.put(area.code(), area.name(locale)));
        coming.put(period, new Asks(named, codes, areas, orphans, idle, deadline(regime, period, locale)));
    }

    private String deadline(Regime regime, Period period, Locale locale) {
        try {
            return calendar.deadline(regime, period).explain(locale);
        } catch (ReferenceRefusal none) {
            return "";
        }
    }

    /** From the first period on that asks something else than before; where none does, that nothing comes of it. */
    List<String> told(String code, Map<Period, Asks> before, Map<Period, Asks> after, Locale locale) {
        for (Map.Entry<Period, Asks> coming : after.entrySet()) {
            Asks old = before.get(coming.getKey());
            if (!coming.getValue().equals(old)) {
                return sentences(code, coming.getKey(), old, coming.getValue(), locale);
            }
        }
        List<String> gone = before.keySet().stream()
                .filter(period -> !after.containsKey(period))
                .map(Period::toString)
                .toList();
        return List.of(
                gone.isEmpty()
                        ? Texts.of("catalogue.effect.none", locale, code)
                        : Texts.of("catalogue.effect.gone", locale, code, String.join(", ", gone)));
    }

    private static List<String> sentences(String code, Period period, Asks old, Asks now, Locale locale) {
        List<String> said = new ArrayList<>();
        int bodies = now.bodies().size();
        int figures = now.figures().size();
        said.add(
                old == null
                        ? Texts.of("catalogue.effect.first", locale, code, period, bodies, figures)
                        : Texts.of(
                                "catalogue.effect.from",
                                locale,
                                code,
                                period,
                                bodies,
                                figures,
                                old.bodies().size(),
                                old.figures().size()));
        Asks before = old == null
                ? new Asks(now.bodies(), now.figures(), now.areas(), Set.of(), Set.of(), now.deadline())
                : old;
        tell("catalogue.effect.orphans", without(now.orphans(), before.orphans()), locale, said);
        tell("catalogue.effect.idle", without(now.idle(), before.idle()), locale, said);
        tell("catalogue.effect.figuresMore", without(now.figures(), before.figures()), locale, said);
        tell("catalogue.effect.figuresLess", without(before.figures(), now.figures()), locale, said);
        tell("catalogue.effect.bodiesMore", without(now.bodies(), before.bodies()), locale, said);
        tell("catalogue.effect.bodiesLess", without(before.bodies(), now.bodies()), locale, said);
        tellAreas(before.areas(), now.areas(), locale, said);
        if (!now.deadline().equals(before.deadline())) {
            said.add(Texts.of("catalogue.effect.deadline", locale, now.deadline(), before.deadline()));
        }
        return said;
    }

    private static void tellAreas(
            Map<String, String> before, Map<String, String> after, Locale locale, List<String> said) {
        tell("catalogue.effect.areasMore", without(after.keySet(), before.keySet()), locale, said);
        tell("catalogue.effect.areasLess", without(before.keySet(), after.keySet()), locale, said);
        after.forEach((code, name) -> {
            String old = before.getOrDefault(code, name);
            if (!name.equals(old)) {
                said.add(Texts.of("catalogue.effect.areaNamed", locale, code, name, old));
            }
        });
    }

    private static Set<String> without(Set<String> all, Set<String> these) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(these);
        return left;
    }

    private static void tell(String key, Set<String> codes, Locale locale, List<String> said) {
        if (!codes.isEmpty()) {
            said.add(Texts.of(key, locale, codes.size(), listed(codes)));
        }
    }

    private static String listed(Collection<String> codes) {
        String first = codes.stream().limit(NAMES).collect(Collectors.joining(", "));
        return codes.size() > NAMES ? first + "…" : first;
    }
}
