package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.directory.reference.PerDay;
import vn.ansinh.reporting.directory.reference.Snapshot;

/** What the province is made of on a day, and what breaks its series. Answers come from memory. */
@Service
public class SeriesData {

    private static final int DAYS = 16;

    private record State(List<Territory> territories, SeriesBreaks breaks, PerDay<Ground> grounds) {}

    private final Snapshot<State> snapshot;

    SeriesData(Catalogues catalogues, SeriesTables tables) {
        this.snapshot = new Snapshot<>(catalogues::revision, () -> {
            List<Territory> territories = List.copyOf(tables.territories());
            return new State(
                    territories,
                    new SeriesBreaks(tables.breaks()),
                    new PerDay<>(DAYS, day -> Ground.on(territories, day)));
        });
    }

    public Ground groundOn(LocalDate day) {
        return snapshot.current().grounds.on(day);
    }

    public SeriesBreaks breaks() {
        return snapshot.current().breaks;
    }

    /** All ground there ever was, each as it was on its days. */
    public List<Territory> territories() {
        return snapshot.current().territories;
    }

    /** Within the importing transaction. */
    void changed() {
        snapshot.changed();
    }
}
