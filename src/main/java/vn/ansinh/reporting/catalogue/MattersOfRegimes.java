package vn.ansinh.reporting.catalogue;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.KnownMatters;

/** The areas and indicators that regimes have at any time. */
@Component
class MattersOfRegimes implements KnownMatters {

    private final CurrentCatalogue catalogue;

    MattersOfRegimes(CurrentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean regime(String regime) {
        return catalogue.get().of(regime).isPresent();
    }

    @Override
    public boolean area(String regime, String area) {
        return catalogue.get().areas().stream()
                .anyMatch(known -> known.code().equals(area)
                        && (regime == null || known.regime().equals(regime)));
    }

    @Override
    public Optional<String> areaOf(String regime, String indicator) {
        return catalogue
                .get()
                .of(regime)
                .flatMap(contents -> contents.indicators().stream()
                        .filter(known -> known.code().equals(indicator))
                        .findFirst())
                .map(Indicator::area);
    }
}
