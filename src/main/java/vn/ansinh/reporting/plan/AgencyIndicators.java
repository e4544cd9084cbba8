package vn.ansinh.reporting.plan;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.directory.AgencyCode;

/** The indicators a plan's tasks can move: those the agency reports itself. */
@Component
class AgencyIndicators {

    private final IndicatorCatalogue catalogue;

    AgencyIndicators(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** In the order of their codes. */
    List<Indicator> of(Plan plan, LocalDate on) {
        return catalogue.of(plan.regime()).typedBy(new AgencyCode(plan.holder()), on);
    }
}
