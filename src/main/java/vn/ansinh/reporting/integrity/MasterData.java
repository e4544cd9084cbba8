package vn.ansinh.reporting.integrity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.reporting.catalogue.Indicator.Split;
import vn.ansinh.reporting.catalogue.Period;

/**
 * All that the rules look at, read at once and in words of its own, so that a rule needs neither tables nor Spring.
 *
 * @param regimes all there are, also those that have ended
 * @param days the first is today; the others are those in the time looked ahead on which something changes
 * @param everybody each body there ever was, as it was last, by code
 * @param ended those whose end is known and lies before the end of the time looked ahead
 * @param stillListed codes of bodies of today that a known reorganisation has ended
 * @param holidayYears the years whose days off have been entered
 */
record MasterData(
        List<RegimeFacts> regimes,
        List<Day> days,
        Map<String, Body> everybody,
        List<Ended> ended,
        Set<String> stillListed,
        Set<Integer> holidayYears,
        Roster people) {

    /**
     * A body as it is on a day.
     *
     * @param provincial the province's People's Committee or its office, which no regime need name
     * @param territory null for a body of the whole province
     * @param email empty when none is known
     * @param ends the last day; null while no end is known
     */
    record Body(
            String code,
            String nameVi,
            String nameEn,
            boolean provincial,
            String territory,
            String email,
            boolean checkStep,
            boolean issueWithApproval,
            LocalDate ends)
            implements Named {

        @Override
        public String name(Locale locale) {
            return locale.getLanguage().equals("en") ? nameEn : nameVi;
        }

        boolean endedOn(LocalDate day) {
            return ends != null && ends.isBefore(day);
        }
    }

    /** @param successors the codes of those that carry on anything of it the day after its end, or today */
    record Ended(Body body, List<String> successors) {}

    /**
     * @param inService whether it runs here
     * @param underWay whether work of it is running in the engine
     */
    record RegimeFacts(
            String code,
            String nameVi,
            String nameEn,
            LocalDate begins,
            LocalDate ends,
            boolean inService,
            boolean underWay,
            List<Rule> rules,
            List<PeriodDays> periods,
            List<AreaName> areas)
            implements Named {

        @Override
        public String name(Locale locale) {
            return locale.getLanguage().equals("en") ? nameEn : nameVi;
        }

        boolean inForceOn(LocalDate day) {
            return !day.isBefore(begins) && (ends == null || !day.isAfter(ends));
        }
    }

    /**
     * How long the days of one kind of period are what they are.
     *
     * @param kind as files have it: {@code half_year}
     * @param to null while no end is known
     */
    record Rule(String kind, LocalDate from, LocalDate to) {

        boolean validOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * The days of a period that has not closed.
     *
     * @param lastDayWorked whether the last day to report is a working day
     * @param leavesTime whether a working day lies between the cut-off and the last day to report
     */
    record PeriodDays(
            Period period,
            LocalDate opens,
            LocalDate cutOff,
            LocalDate lastDay,
            LocalDate closes,
            boolean lastDayWorked,
            boolean leavesTime)
            implements Named {

        @Override
        public String name(Locale locale) {
            return period.label(locale);
        }
    }

    record AreaName(String code, String nameVi, String nameEn) implements Named {

        @Override
        public String name(Locale locale) {
            return code + " " + (locale.getLanguage().equals("en") ? nameEn : nameVi);
        }
    }

    /** @param bodies those that exist, by code */
    record Day(LocalDate on, Map<String, Body> bodies, List<RegimeOn> regimes) {}

    /**
     * A regime in force, on a day.
     *
     * @param bodies of the day, by code
     * @param standing null where nobody is
     * @param standingNamed whom the regime itself names as its standing agency that day
     * @param recipient whether there is who receives the consolidated report
     * @param reports of each code the regime names that day, whether it reports: also of bodies that have ended
     * @param leading the codes of those that lead an area, by area
     * @param reporters the codes of those that report a figure, by its code
     * @param untold those named for a figure in whose place nobody reports it, by its code
     */
    record RegimeOn(
            RegimeFacts regime,
            LocalDate on,
            Map<String, Body> bodies,
            Body standing,
            Set<String> standingNamed,
            boolean recipient,
            Map<String, Boolean> reports,
            Map<String, List<String>> leading,
            List<Figure> figures,
            Map<String, List<String>> reporters,
            Map<String, List<String>> untold) {

        String code() {
            return regime.code();
        }

        /** The bodies of the day that are asked for reports. */
        List<Body> reporting() {
            return bodies.values().stream()
                    .filter(body -> reports.getOrDefault(body.code(), false))
                    .toList();
        }

        List<Body> reportersOf(Figure figure) {
            return existing(reporters.getOrDefault(figure.code(), List.of()));
        }

        List<Body> existing(Collection<String> codes) {
            return codes.stream().map(bodies::get).filter(Objects::nonNull).toList();
        }
    }

    /**
     * A figure as it is defined on a day.
     *
     * @param typed by reporters; the others are computed
     * @param inputs the codes of what it is computed from
     * @param partOf the code of what it is a part of; null where it is none
     * @param frequencies the kinds of period it is asked in
     * @param targetYear null where the target names none, or there is none
     */
    record Figure(
            String code,
            String area,
            Split split,
            boolean typed,
            List<String> inputs,
            String partOf,
            Set<String> frequencies,
            Integer targetYear) {

        @Override
        public String toString() {
            return code;
        }
    }

    LocalDate today() {
        return now().on();
    }

    Day now() {
        return days.get(0);
    }

    /** The regimes in force today. */
    Stream<RegimeOn> inForce() {
        return now().regimes().stream();
    }
}
