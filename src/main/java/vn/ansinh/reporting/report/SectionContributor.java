package vn.ansinh.reporting.report;

import java.util.List;

/** Lets another module put what it knows into a section of the draft: open difficulties, tasks of the agency's plan. */
public interface SectionContributor {

    /**
     * One line of a section.
     *
     * @param stands whether it stands in the section by itself and is filed with it; else it is offered to whoever writes
     *     the section
     */
    record Contribution(String section, String text, boolean stands) {}

    List<Contribution> contribute(AgencyReport report);

    /** Those that stand there by themselves. */
    default List<Contribution> standing(AgencyReport report) {
        return contribute(report).stream().filter(Contribution::stands).toList();
    }
}
