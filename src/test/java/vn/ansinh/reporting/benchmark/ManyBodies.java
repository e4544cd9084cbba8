package vn.ansinh.reporting.benchmark;

import java.util.List;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.catalogue.ManyAgencies;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReferenceData;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;

/** A province of many bodies, and its cycles. The bodies stay in the directory: for a JVM of one's own. */
@Fixture
public final class ManyBodies {

    private final ReferenceData referenceData;
    private final CycleFixture cycles;
    private final ReportingFixture reporting;

    ManyBodies(ReferenceData referenceData, CycleFixture cycles, ReportingFixture reporting) {
        this.referenceData = referenceData;
        this.cycles = cycles;
        this.reporting = reporting;
    }

    /** So many more, see {@link ManyAgencies}. */
    public void grow(int more) {
        ManyAgencies.add(referenceData, more);
    }

    /** The cycle is opened and its agencies are asked; so many of these have sent their reports. */
    public void asked(Period period, List<String> senders) {
        String cycle = CycleFixture.key(period);
        cycles.due(period);
        cycles.asked(cycle, period.kind() == Period.Kind.ANNUAL ? "13" : "12");
        senders.forEach(agency -> reporting.submitted(new ReportKey(cycle, agency)));
    }
}
