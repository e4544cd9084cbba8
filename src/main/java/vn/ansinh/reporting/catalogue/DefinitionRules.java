package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.ansinh.reporting.catalogue.Indicator.Aggregation;
import vn.ansinh.reporting.catalogue.Indicator.TimeAxis;
import vn.ansinh.reporting.catalogue.IndicatorsImport.Row;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.Validity;
import vn.ansinh.reporting.engine.Formats;

/** What makes an indicator's definition whole: what it is computed from, part of and followed by. */
final class DefinitionRules {

    private final Areas areas;
    private final List<Indicator> all;

    /** @param all every indicator there will be when the file is in */
    DefinitionRules(Areas areas, List<Indicator> all) {
        this.areas = areas;
        this.all = all;
    }

    void check(Row row, Problems problems) {
        Indicator indicator = row.indicator();
        if (areas.known(indicator.area())) {
            areas.missing(indicator.area(), row.validity())
                    .ifPresent(day -> problems.add(
                            row.line(), "area", "catalogue.import.areaMissing", indicator.area(), Formats.day(day)));
        } else {
            problems.add(row.line(), "area", "catalogue.area.unknown", indicator.area());
        }
        checkInputs(row, problems);
        checkPartOf(row, problems);
        checkSuccessor(row, problems);
    }

    /** A ratio has both inputs, a decrease one, a typed figure none; and no figure is computed from itself. */
    private void checkInputs(Row row, Problems problems) {
        Indicator indicator = row.indicator();
        boolean ratio = indicator.aggregation() == Aggregation.WEIGHTED_RATIO;
        boolean decrease =
                indicator.aggregation() == Aggregation.DECREASE || indicator.aggregation() == Aggregation.RATE_DECREASE;
        checkPresence(row, "numerator", indicator.numerator(), ratio || decrease, problems);
        checkPresence(row, "denominator", indicator.denominator(), ratio, problems);
        if ((ratio || decrease) != (indicator.timeAxis() == TimeAxis.DERIVED)) {
            problems.add(row.line(), "time_axis", "catalogue.import.derived", indicator.timeAxis());
        }
        checkReference(row, "numerator", indicator.numerator(), problems);
        checkReference(row, "denominator", indicator.denominator(), problems);
        if (indicator.aggregation() == Aggregation.RATE_DECREASE) {
            versions(indicator.numerator())
                    .filter(input -> input.aggregation() != Aggregation.WEIGHTED_RATIO)
                    .findFirst()
                    .ifPresent(input ->
                            problems.add(row.line(), "numerator", "catalogue.import.rateOfRatio", input.code()));
        }
        if (leadsBack(indicator.code(), DefinitionRules::inputs)) {
            problems.add(row.line(), "numerator", "catalogue.import.computedCycle", indicator.code());
        }
    }

    private static void checkPresence(Row row, String column, String value, boolean wanted, Problems problems) {
        if (wanted && value == null) {
            problems.add(
                    row.line(),
                    column,
                    "catalogue.import.inputMissing",
                    row.indicator().aggregation());
        } else if (!wanted && value != null) {
            problems.add(
                    row.line(),
                    column,
                    "catalogue.import.inputTooMany",
                    row.indicator().aggregation());
        }
    }

    private void checkPartOf(Row row, Problems problems) {
        Indicator indicator = row.indicator();
        checkReference(row, "part_of", indicator.partOf(), problems);
        versions(indicator.partOf())
                .filter(whole -> !whole.unit().equals(indicator.unit()) || whole.timeAxis() != indicator.timeAxis())
                .findFirst()
                .ifPresent(
                        whole -> problems.add(row.line(), "part_of", "catalogue.import.partUnlikeWhole", whole.code()));
        if (leadsBack(indicator.code(), part -> Stream.ofNullable(part.partOf()))) {
            problems.add(row.line(), "part_of", "catalogue.import.partCycle", indicator.code());
        }
    }

    /** What is referred to exists on every day the reference does, and is reported at least as often. */
    private void checkReference(Row row, String column, String code, Problems problems) {
        if (code == null) {
            return;
        }
        List<Indicator> found = versions(code).toList();
        if (found.isEmpty()) {
            problems.add(row.line(), column, "catalogue.import.dangling", code);
        } else if (!covers(found, row.validity())) {
            problems.add(row.line(), column, "catalogue.import.notAllDays", code);
        } else if (found.stream()
                .anyMatch(input ->
                        !input.frequencies().containsAll(row.indicator().frequencies()))) {
            problems.add(row.line(), column, "catalogue.import.frequency", code);
        }
    }

    private static boolean covers(List<Indicator> versions, Validity wanted) {
        LocalDate day = wanted.from();
        while (true) {
            LocalDate reached = day;
            Indicator holding = versions.stream()
                    .filter(version -> version.validOn(reached))
                    .findFirst()
                    .orElse(null);
            if (holding == null) {
                return false;
            }
            if (holding.validTo() == null
                    || wanted.to() != null && !holding.validTo().isBefore(wanted.to())) {
                return true;
            }
            day = holding.validTo().plusDays(1);
        }
    }

    /** A series goes on under a code that exists after its own end. */
    private void checkSuccessor(Row row, Problems problems) {
        Indicator indicator = row.indicator();
        String successor = indicator.successor();
        if (successor == null) {
            return;
        }
        if (indicator.validTo() == null) {
            problems.add(row.line(), "successor", "catalogue.import.successorWithoutEnd", successor);
        } else if (versions(successor).noneMatch(next -> next.validFrom().isAfter(indicator.validTo()))) {
            problems.add(row.line(), "successor", "catalogue.import.successorNotAfter", successor, indicator.validTo());
        }
        if (leadsBack(indicator.code(), next -> Stream.ofNullable(next.successor()))) {
            problems.add(row.line(), "successor", "catalogue.import.successorCycle", indicator.code());
        }
    }

    private Stream<Indicator> versions(String code) {
        return all.stream().filter(indicator -> indicator.code().equals(code));
    }

    private static Stream<String> inputs(Indicator indicator) {
        return Stream.of(indicator.numerator(), indicator.denominator());
    }

    private boolean leadsBack(String code, Function<Indicator, Stream<String>> references) {
        return leadsTo(code, code, references, new HashSet<>());
    }

    private boolean leadsTo(
            String from, String target, Function<Indicator, Stream<String>> references, Set<String> passed) {
        return passed.add(from)
                && versions(from)
                        .flatMap(references)
                        .filter(Objects::nonNull)
                        .anyMatch(next -> next.equals(target) || leadsTo(next, target, references, passed));
    }
}
