package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.catalogue.RegimeLimit.Proposal;
import vn.ansinh.reporting.catalogue.RegimeLimit.Step;

/** Where a regime has limits of its own. Answers come from memory. */
@Service
public class RegimeLimits {

    private final CurrentCatalogue catalogue;

    RegimeLimits(CurrentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Working days of a step that begins on a day; the program's own where the regime says nothing. */
    public int days(String regime, Step step, LocalDate on, int otherwise) {
        return days(regime, step, null, null, on, otherwise);
    }

    /** The same of a difficulty's step. */
    public int days(String regime, Step step, String area, String severity, LocalDate on, int otherwise) {
        return find(regime, step, area, severity, on)
                .map(RegimeLimit::workingDays)
                .orElse(otherwise);
    }

    /** What a coordinator is advised to do; empty where the regime says nothing. */
    public Optional<Proposal> proposal(String regime, String area, String severity, LocalDate on) {
        return find(regime, Step.PROPOSAL, area, severity, on).map(RegimeLimit::proposal);
    }

    /** The same of the regime whose plans bear a series; see {@link Regime#planSeries}. */
    public int planDays(String series, Step step, LocalDate on, int otherwise) {
        return catalogue.get().regimes().stream()
                .filter(regime -> series.equals(regime.planSeries()))
                .findFirst()
                .map(regime -> days(regime.code(), step, on, otherwise))
                .orElse(otherwise);
    }

    private Optional<RegimeLimit> find(String regime, Step step, String area, String severity, LocalDate on) {
        return catalogue.get().of(regime).stream()
                .flatMap(contents -> contents.said().limits().stream())
                .filter(limit -> limit.about(step, area, severity, on))
                .max(Comparator.comparingInt(RegimeLimit::precision));
    }
}
