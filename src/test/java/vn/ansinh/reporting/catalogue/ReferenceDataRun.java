package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.benchmark.Figures;
import vn.ansinh.reporting.catalogue.ReferenceEditor.Outcome;
import vn.ansinh.reporting.catalogue.ReferenceEditor.View;
import vn.ansinh.reporting.catalogue.ReferenceEditor.Wish;
import vn.ansinh.reporting.catalogue.RowChanges.Change;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/** What two thousand bodies cost whoever keeps reference data; part of the benchmark. */
class ReferenceDataRun extends FreshReferenceData {

    private static final int BODIES = 2_000;
    private static final int ROUNDS = 5;

    @Autowired
    private ReferenceEditor editor;

    @Test
    void aFileOfBodiesWithTheirFiguresAndAPreview() {
        long begun = System.nanoTime();
        ManyAgencies.add(referenceData, BODIES);
        Figures.ALL.put(BODIES + " bodies with their figures taken in", "ms", since(begun));

        List<Double> shown = new ArrayList<>();
        List<Double> previews = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            begun = System.nanoTime();
            View view = editor.view(EditedSet.of(DataSet.INDICATORS), KL92, VIETNAMESE);
            shown.add(since(begun));
            begun = System.nanoTime();
            Outcome outcome = editor.change(
                    EditedSet.of(DataSet.INDICATORS),
                    KL92,
                    ended(view),
                    true,
                    new Person("coordinator", List.of()),
                    VIETNAMESE);
            previews.add(since(begun));
            assertThat(outcome.effects()).isNotEmpty();
        }
        Figures.ALL.median("figures of " + BODIES + " bodies on a screen", "ms", shown);
        Figures.ALL.median("a preview of a change, " + BODIES + " bodies", "ms", previews);
    }

    private static Wish ended(View view) {
        int row = 0;
        while (!view.rows().get(row).get("code").equals("A2-01")) {
            row++;
        }
        return new Wish(view.version(), "", List.of(new Change(row, Map.of("valid_to", "31/12/2026"))));
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    @AfterAll
    static void write() throws IOException {
        Figures.ALL.write();
    }
}
