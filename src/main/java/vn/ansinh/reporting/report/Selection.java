package vn.ansinh.reporting.report;

import java.util.Set;

/**
 * Which part of what agencies report is asked for.
 *
 * @param agencies whom; empty for all that report
 * @param indicators which figures; empty for all each agency reports in the period
 * @param sections which sections; empty for all
 */
public record Selection(Set<String> agencies, Set<String> indicators, Set<String> sections) {

    public static final Selection ALL = new Selection(Set.of(), Set.of(), Set.of());

    boolean ofAgency(String code) {
        return agencies.isEmpty() || agencies.contains(code);
    }

    boolean ofIndicator(String code) {
        return indicators.isEmpty() || indicators.contains(code);
    }

    boolean ofSection(String code) {
        return sections.isEmpty() || sections.contains(code);
    }
}
