package vn.ansinh.reporting.catalogue;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.reference.ImportResult;

/**
 * Brings a set of reference data into an empty database by itself where the configuration names one, as it does for
 * development and tests; in production the administrator chooses ({@link FirstData}). A filled database is the
 * administrator's.
 */
@Component
@ConditionalOnExpression("!'${ansinh.data-set:}'.isEmpty()")
class FirstReferenceData {

    private final ReferenceData referenceData;
    private final FirstData firstData;
    private final String set;

    FirstReferenceData(ReferenceData referenceData, FirstData firstData, @Value("${ansinh.data-set}") String set) {
        this.referenceData = referenceData;
        this.firstData = firstData;
        this.set = set;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(10)
    public void load() {
        if (firstData.missing()) {
            ImportResult result = referenceData.importAll(set, false);
            if (result.refused()) {
                throw new IllegalStateException("The application's own reference data are refused: " + result);
            }
        }
    }
}
