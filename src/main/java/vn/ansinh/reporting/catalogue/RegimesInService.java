package vn.ansinh.reporting.catalogue;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From which period on each regime runs here. What has not been put into service opens nothing and asks nobody. */
@Service
public class RegimesInService {

    private final Catalogues catalogues;
    private final CatalogueRows rows;
    private final CurrentCatalogue current;

    RegimesInService(Catalogues catalogues, CatalogueRows rows, CurrentCatalogue current) {
        this.catalogues = catalogues;
        this.rows = rows;
        this.current = current;
    }

    public Optional<InService> find(String regime) {
        return Optional.ofNullable(current.get().inService().get(regime));
    }

    /** One decision at a time, on all nodes: call it before looking at what a decision rests on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        catalogues.lock();
    }

    /** Replaces what was decided before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(InService decided) {
        rows.putInService(decided);
        catalogues.countUp();
        current.changed();
    }
}
