package vn.ansinh.reporting.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.TableSnapshot;
import vn.ansinh.reporting.check.Check;

/** What the version before left in the middle of its work goes on in this one, and reads as it read. */
@EngineTest
class UpgradeTest {

    /** Models that the version which was kept did not have. */
    private static final Set<String> SINCE = Set.of("urging-letter.bpmn");

    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private WorkAtEveryTask work;

    @Autowired
    private StepsOnward onward;

    @Autowired
    private EmbeddedPostgres server;

    @Autowired
    private Flyway flyway;

    @Autowired
    private Check check;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private TableSnapshot snapshot;

    @Autowired
    @Qualifier("modelDeployment")
    private InitializingBean deployment;

    @BeforeEach
    void keepWhatOthersShare() {
        snapshot.take();
    }

    @AfterEach
    void giveItBack() {
        snapshot.goBack();
        snapshot.forget();
    }

    /** So that what was kept is worth keeping, and the next version can be kept as well. */
    @Test
    void somethingIsOpenAtEveryUserTask() throws Exception {
        work.play();

        assertThat(work.elements()).containsExactlyElementsOf(userTasks(model -> true));
        allHolds();
        if ("keep".equals(System.getProperty("upgrade"))) {
            VersionBefore.keep(server);
        }
    }

    @Test
    void whatTheVersionBeforeLeftGoesOn() throws Exception {
        startOnWhatWasLeft();

        assertThat(work.elements()).containsExactlyElementsOf(userTasks(model -> !SINCE.contains(model)));
        allHolds();
        RecordedAnswers.compare(
                port, work.tasks().stream().map(Task::getId).sorted().toList());
        // What was left was made in the first minutes of that morning; whoever goes on with it does so later.
        engine.at("2021-04-12T10:00");
        onward.untilNothingIsOpen();
        allHolds();
    }

    /** R5: nothing that was sent is renumbered. */
    @Test
    void twoLettersOfOneNumberStayAndTheLaterIsMarked() throws Exception {
        String another = "insert into document_register values"
                + " ('SLDTBXH', 'OFFICIAL_LETTER', 2021, '0312', 'SLĐTBXH-BTXH', '2021-04-13', 'KL92/2021-DX-03')";

        byte[] register = VersionBefore.migrated(server, flyway, another).get("document_register");

        List<String> numbers = DatabaseDump.column(register, "number");
        List<String> doubled = DatabaseDump.column(register, "doubled");
        assertThat(numbers).contains("312", "0312");
        assertThat(doubled.get(numbers.indexOf("0312"))).isEqualTo("t");
        assertThat(doubled).filteredOn("t"::equals).hasSize(1);
    }

    @Test
    void aLetterThatTheRegisterHasNotStopsTheMigrationWithASentence() {
        assertThatThrownBy(() -> VersionBefore.migrated(
                        server, flyway, "delete from document_register where object = 'KL92/2021-H1/SYT#1'"))
                .hasMessageContaining("not in the register as they were sent: KL92/2021-H1/SYT#1 1/BC-SYT");
    }

    private void startOnWhatWasLeft() throws Exception {
        var rows = VersionBefore.migrated(server, flyway);
        try (Connection database = server.getPostgresDatabase().getConnection()) {
            DatabaseDump.read(database, rows);
        }
        deployment.afterPropertiesSet();
    }

    private void allHolds() {
        assertThat(check.findings())
                .filteredOn(finding -> !finding.holds())
                .extracting(finding -> finding.invariant().name() + finding.violations())
                .isEmpty();
    }

    private static Set<String> userTasks(Predicate<String> wanted) throws IOException {
        try (Stream<Path> models = Files.list(Path.of("bpmn"))) {
            return models.filter(model -> model.toString().endsWith(".bpmn"))
                    .filter(model -> wanted.test(model.getFileName().toString()))
                    .flatMap(model -> USER_TASK.matcher(read(model)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
