package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.benchmark.CountedDatabase;

/**
 * What a report's life takes of the database, step by step, without its mail: statements and commits. When a number here
 * changes, the failure tells the statements.
 */
@EngineTest
class ReportLifeTest {

    @Autowired
    private ReportLife life;

    @Autowired
    private CountedDatabase database;

    private final List<String> heard = new ArrayList<>();

    @Test
    void aReportsLifeTakesNoMoreThanItDid() {
        // Once before: what is read of the database only once is read by now.
        live("SYT");

        Map<String, Integer> trips = live("SGDDT");

        System.out.println("[life] " + trips + ", together "
                + trips.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(trips)
                .as(() -> String.join("\n", heard))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "asked", 23,
                        "saved", 7,
                        "drafted", 27,
                        "approved", 28,
                        "letter typed", 3,
                        "letter attached", 5,
                        "issued", 47,
                        "accepted", 35,
                        "cycle told", 20));
    }

    private Map<String, Integer> live(String agency) {
        var trips = new LinkedHashMap<String, Integer>();
        heard.clear();
        Stream.concat(Stream.of(life.asked(agency)), life.steps(ReportingFixture.key(agency), "7").stream())
                .forEach(step -> {
                    Runnable work = step.prepared().get();
                    heard.add("-- " + step.name());
                    heard.addAll(database.heard(
                            () -> trips.put(step.name(), database.of(work).all())));
                });
        return trips;
    }
}
