package vn.ansinh.reporting.cycle.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.benchmark.CountedDatabase;
import vn.ansinh.reporting.benchmark.Figures;
import vn.ansinh.reporting.catalogue.EmptyDatabase;
import vn.ansinh.reporting.catalogue.FirstPeriod;
import vn.ansinh.reporting.catalogue.InService;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReferenceData;
import vn.ansinh.reporting.catalogue.RegimesInService;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.report.Obligations;

/** What it costs to open the cycles of three regimes on one day in the province of 2026; part of the benchmark. */
@EngineTest
class ThreeRegimesRun {

    private static final List<String> CYCLES = List.of("KL92/2025", "CCHC/2025", "GNBV/2025");

    /** Of a body of the province; whoever signs is another. */
    private static final List<String> PEOPLE = List.of("sct-officer", "sct-leader");

    @Autowired
    private DailyRound round;

    @Autowired
    private Obligations obligations;

    @Autowired
    private ReferenceData referenceData;

    @Autowired
    private RegimesInService inService;

    @Autowired
    private FirstPeriod firstPeriod;

    @Autowired
    private AgencyDirectory directory;

    @Autowired
    private EmptyDatabase database;

    @Autowired
    private CountedDatabase counted;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void threeRegimesOpenTheirCyclesOnOneDay() {
        // Whatever number of bodies another run has left.
        database.begin();
        assertThat(referenceData.importAll("sample-regimes-2026", false).problems())
                .isEmpty();
        await().until(() -> directory.endOf(new AgencyCode("LONGHO")).isPresent());
        engine.at("2025-11-20T08:00");
        for (String regime : List.of("cchc", "gnbv")) {
            member("sct-officer", regime + "-standing-coordinators");
            member("sct-leader", regime + "-standing-leaders");
        }
        member("sct-officer", "snv-clerks");
        member("sct-officer", "snnmt-clerks");
        firstPeriod.is("2025");
        for (String regime : List.of("CCHC", "GNBV")) {
            transaction.executeWithoutResult(status -> inService.put(
                    new InService(regime, Period.parse("2025"), "admin", Instant.parse("2025-11-19T00:00:00Z"))));
        }

        round.request();
        double opening =
                measured("three regimes: a round opens their cycles", () -> engine.runJobs(DailyRoundProcess.KEY));
        CYCLES.forEach(cycle -> Figures.ALL.put(
                cycle + ": bodies", "", obligations.ofCycle(cycle).size()));
        double asking = measured("three regimes: their bodies are asked", this::ask);
        Figures.ALL.put("three regimes opened and their bodies asked", "ms", opening + asking);

        CYCLES.forEach(cycle -> assertThat(obligations.ofCycle(cycle))
                .as(cycle)
                .hasSizeGreaterThan(130)
                .noneMatch(report -> report.state() == DocumentState.PLANNED));
    }

    /** The letters are late: from the latest day on the bodies are asked without them. */
    private void ask() {
        engine.at("2025-12-01T08:00");
        engine.runJobs(ReportingCycleProcess.KEY);
    }

    private double measured(String what, Runnable work) {
        long[] took = new long[1];
        var trips = counted.of(() -> {
            long begun = System.nanoTime();
            work.run();
            took[0] = System.nanoTime() - begun;
        });
        Figures.ALL.put(what, "ms", took[0] / 1e6);
        Figures.ALL.put(what, "round trips", trips.all());
        return took[0] / 1e6;
    }

    private void member(String person, String group) {
        if (identityService.createGroupQuery().groupId(group).count() == 0) {
            identityService.saveGroup(identityService.newGroup(group));
        }
        identityService.createMembership(person, group);
    }

    @AfterEach
    void asItWas() {
        PEOPLE.forEach(person -> identityService.createGroupQuery().groupMember(person).list().stream()
                .filter(group -> !group.getId().startsWith("sct-"))
                .forEach(group -> identityService.deleteMembership(person, group.getId())));
        database.end();
    }

    @AfterAll
    static void write() throws IOException {
        Figures.ALL.write();
    }
}
