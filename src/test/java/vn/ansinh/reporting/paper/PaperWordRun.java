package vn.ansinh.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.benchmark.Figures;
import vn.ansinh.reporting.paper.Block.Row;
import vn.ansinh.reporting.paper.Block.Table;

/** What a consolidated report of two hundred bodies costs as Word; part of the benchmark. */
class PaperWordRun {

    private static final int BODIES = 200;
    private static final int FIGURES = 48;
    private static final int ROUNDS = 5;

    @Test
    void aConsolidatedReportOfTwoHundredBodies() {
        Paper paper = large();
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            PaperWord.write(paper, OutputStream.nullOutputStream());
            times.add((System.nanoTime() - begun) / 1e6);
        }
        Figures.ALL.median("a consolidated report of " + BODIES + " bodies as Word", "ms", times);
        assertThat(paper.appendices()).hasSize(BODIES + 2);
    }

    /** The sample with a table of {@link #FIGURES} rows for each body. */
    static Paper large() {
        Paper sample = SamplePapers.of(PaperKind.CONSOLIDATED_REPORT);
        Table table = sample.appendices().get(1).blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
        Row row = table.rows().get(1);
        List<Paper.Appendix> appendices = new ArrayList<>(sample.appendices());
        for (int body = 1; body <= BODIES; body++) {
            List<Row> rows = new ArrayList<>();
            for (int figure = 0; figure < FIGURES; figure++) {
                rows.add(row);
            }
            appendices.add(
                    new Paper.Appendix("Số liệu của cơ quan " + body, true, List.of(new Table(table.columns(), rows))));
        }
        return new Paper(
                sample.kind(),
                sample.head(),
                sample.title(),
                sample.to(),
                sample.body(),
                sample.signature(),
                sample.copies(),
                appendices,
                sample.trace());
    }

    @AfterAll
    static void write() throws IOException {
        Figures.ALL.write();
    }
}
