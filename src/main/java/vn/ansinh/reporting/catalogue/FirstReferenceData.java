package vn.ansinh.reporting.catalogue;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.reference.ImportResult;

/** Brings the plan's own bodies and indicators into an empty database; a filled one is the administrator's. */
@Component
class FirstReferenceData {

    private final ReferenceData referenceData;
    private final CurrentCatalogue catalogue;

    FirstReferenceData(ReferenceData referenceData, CurrentCatalogue catalogue) {
        this.referenceData = referenceData;
        this.catalogue = catalogue;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(10)
    public void load() {
        if (catalogue.get().regimes().isEmpty()) {
            ImportResult result = referenceData.importAll(false);
            if (result.refused()) {
                throw new IllegalStateException("The application's own reference data are refused: " + result);
            }
        }
    }
}
