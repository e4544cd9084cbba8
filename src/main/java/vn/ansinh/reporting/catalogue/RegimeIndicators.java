package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.reporting.catalogue.Catalogue.Contents;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.directory.reference.PerDay;

/** The areas, sections and figures of one regime, and who reports each on any day. */
public final class RegimeIndicators {

    private final Contents contents;
    private final PerDay<ReportersOn> days;

    RegimeIndicators(Contents contents, PerDay<ReportersOn> days) {
        this.contents = contents;
        this.days = days;
    }

    /** Those that hold on a day, as they are called then, in the order of their codes. */
    public List<Area> areas(LocalDate on) {
        return contents.areas().on(on);
    }

    /**
     * What areas are called on a day, by their codes. One that does not hold then, as that of a task planned before it
     * began, is called as it was last before, or is first after.
     */
    public Map<String, String> areaNames(Locale locale, LocalDate on) {
        return contents.areas().names(locale, on);
    }

    /** The sections of a kind of report whose figures are of a day, in their order. */
    public Outline outline(OutlineSection.Document document, LocalDate on) {
        return Outline.of(contents.said().outline(), areas(on), document, on);
    }

    public Optional<Indicator> find(String code, LocalDate on) {
        return contents.find(code, on);
    }

    /** @throws ReferenceRefusal when no such indicator holds on that day */
    public Indicator get(String code, LocalDate on) {
        return find(code, on).orElseThrow(() -> new ReferenceRefusal("catalogue.indicator.unknown", code, on));
    }

    /** In the order of the codes. */
    public List<Indicator> validOn(LocalDate on) {
        return contents.validOn(on);
    }

    /** Every definition there ever was, in the order of the codes. */
    public List<Indicator> all() {
        return contents.indicators();
    }

    /** Those reported in a period, typed and computed; for an ad hoc period all, to choose from. */
    public List<Indicator> forPeriod(Period period, LocalDate on) {
        return validOn(on).stream()
                .filter(indicator -> indicator.reportedIn(period))
                .toList();
    }

    /** What a body types in one period or another. */
    public List<Indicator> typedBy(AgencyCode agency, LocalDate on) {
        return days.on(on).typedBy(agency);
    }

    /** What a body has to type in a period. */
    public List<Indicator> reportedBy(AgencyCode agency, Period period, LocalDate on) {
        return typedBy(agency, on).stream()
                .filter(indicator -> indicator.reportedIn(period))
                .toList();
    }

    /**
     * The computed figures of a body in a period: those all of whose inputs it types itself. A figure whose inputs come
     * from two bodies exists for the province only.
     */
    public List<Indicator> derivedFor(AgencyCode agency, Period period, LocalDate on) {
        Set<String> typed =
                reportedBy(agency, period, on).stream().map(Indicator::code).collect(Collectors.toSet());
        return forPeriod(period, on).stream()
                .filter(indicator -> !indicator.typed() && computable(indicator, typed, on))
                .toList();
    }

    private boolean computable(Indicator indicator, Set<String> typed, LocalDate on) {
        if (indicator.typed()) {
            return typed.contains(indicator.code());
        }
        List<String> inputs = Stream.of(indicator.numerator(), indicator.denominator())
                .filter(Objects::nonNull)
                .toList();
        return !inputs.isEmpty()
                && inputs.stream()
                        .allMatch(code -> find(code, on)
                                .filter(input -> computable(input, typed, on))
                                .isPresent());
    }

    /** What agencies type of a figure: its own code, or those that it is reckoned from. */
    public List<String> typedOf(Indicator indicator, LocalDate on) {
        if (indicator.typed()) {
            return List.of(indicator.code());
        }
        return Stream.of(indicator.numerator(), indicator.denominator())
                .filter(Objects::nonNull)
                .flatMap(code -> find(code, on).stream())
                .flatMap(input -> typedOf(input, on).stream())
                .distinct()
                .toList();
    }

    /** Who reports an indicator on a day, successors in place of those that have ended; none for a computed one. */
    public List<AgencyCode> reporters(String indicator, LocalDate on) {
        return days.on(on).of(get(indicator, on).code());
    }

    /** The reporters of an indicator that have ended and in whose place nobody reports it. */
    public List<AgencyCode> reportersWithoutSuccessor(String indicator, LocalDate on) {
        return days.on(on).withoutSuccessor(get(indicator, on));
    }

    /** The code itself and every earlier code whose series it continues, the nearest first. */
    public Set<String> lineage(String indicator) {
        return Collections.unmodifiableSet(contents.lineage(indicator));
    }

    /**
     * The bodies, ended by now, whose figures of an indicator this body's figures continue: those of which it is the
     * only successor there. Where a body's figure was divided among several, no one's continues it.
     */
    public List<AgencyCode> earlierReporters(String indicator, AgencyCode agency, LocalDate on) {
        return days.on(on).earlier(get(indicator, on), agency);
    }

    /** The bodies, ended by now, whose figures of an indicator this body continues together with others. */
    public List<AgencyCode> partlyEarlierReporters(String indicator, AgencyCode agency, LocalDate on) {
        return days.on(on).partlyEarlier(get(indicator, on), agency);
    }

    /**
     * From which day a body's figure counts that should count from the first day of a period on; empty where it does, as for
     * who has been there since, or continues alone what another reported.
     */
    public Optional<LocalDate> countsFrom(String indicator, AgencyCode agency, LocalDate first, LocalDate on) {
        return days.on(on).countsFrom(get(indicator, on), agency, first);
    }

    /**
     * What an area is called on a day, as {@link #areaNames}.
     *
     * @throws ReferenceRefusal when the regime never has such an area
     */
    public String areaName(String area, Locale locale, LocalDate on) {
        return Optional.ofNullable(areaNames(locale, on).get(area))
                .orElseThrow(() -> new ReferenceRefusal("catalogue.area.unknown", area));
    }
}
