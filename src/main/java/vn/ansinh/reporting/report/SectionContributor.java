package vn.ansinh.reporting.report;

import java.util.List;

/** Lets another module put what it knows into a section of the draft: open difficulties, tasks of the agency's plan. */
public interface SectionContributor {

    /** One line of prepared text for a section. */
    record Contribution(String section, String text) {}

    List<Contribution> contribute(AgencyReport report);
}
