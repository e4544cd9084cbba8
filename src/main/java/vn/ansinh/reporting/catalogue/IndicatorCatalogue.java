package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.catalogue.Catalogue.Contents;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.directory.ReferenceRefusal;
import vn.ansinh.reporting.directory.reference.PerDay;

/** The figures that regimes ask for. Answers come from memory. */
@Service
public class IndicatorCatalogue {

    /** Each keeps who reports what of all bodies: of two thousand about a megabyte. */
    private static final int DAYS = 8;

    private final CurrentCatalogue catalogue;
    private final AgencyDirectory directory;
    private volatile WorkedOut workedOut;

    IndicatorCatalogue(CurrentCatalogue catalogue, AgencyDirectory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /**
     * What one regime asks: of the catalogue and the directory as they are for this thread, which inside an import are
     * its own.
     *
     * @throws ReferenceRefusal when there is no such regime
     */
    public RegimeIndicators of(String regime) {
        Catalogue now = catalogue.get();
        Object bodies = directory.state();
        WorkedOut known = workedOut;
        if (known == null || known.catalogue != now || known.directory != bodies) {
            known = new WorkedOut(now, bodies, new ConcurrentHashMap<>());
            workedOut = known;
        }
        return known.regimes.computeIfAbsent(regime, asked -> {
            Contents contents = now.get(asked);
            LocalDate begins = now.begins(asked);
            return new RegimeIndicators(
                    contents, new PerDay<>(DAYS, day -> new ReportersOn(day, begins, contents, directory)));
        });
    }

    private record WorkedOut(Catalogue catalogue, Object directory, Map<String, RegimeIndicators> regimes) {}
}
