package vn.ansinh.reporting.catalogue;

import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.reference.Snapshot;

/** The catalogue as it is now, in memory. */
@Component
class CurrentCatalogue {

    private final Snapshot<Catalogue> snapshot;

    CurrentCatalogue(Catalogues tables) {
        this.snapshot = new Snapshot<>(tables::revision, tables::load);
    }

    Catalogue get() {
        return snapshot.current();
    }

    /** Within the importing transaction. */
    void changed() {
        snapshot.changed();
    }
}
