package vn.ansinh.reporting.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.icegreen.greenmail.util.GreenMail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.audit.AuditFixture;
import vn.ansinh.reporting.check.Breakings.Breaking;
import vn.ansinh.reporting.check.Check.Finding;
import vn.ansinh.reporting.cycle.UrgingFixture;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.notification.MailCarrier;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportingFixture;

/** Whatever is broken in a database is told, by its own rule and with its key; and telling it changes nothing. */
@EngineTest
class InvariantsTest {

    private static final String HISTORY = "schema_history";

    @Autowired
    private Check check;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private MailCarrier carrier;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private Officials officials;

    @Autowired
    private FormInputs forms;

    @Autowired
    private StoredFiles files;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private UrgingFixture urging;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private AuditFixture audit;

    @Autowired
    private List<Breakings> breakings;

    @Autowired
    private DifficultyFixture difficulties;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    /** One test, since the play takes its time. */
    @Test
    void everyRuleHoldsInAPlayedProvinceAndTellsWhatIsBrokenOnPurpose() {
        provinceAtWork();
        assertThat(broken()).as("what does not hold in a sound database").isEmpty();

        var softly = new SoftAssertions();
        for (Breaking breaking : breakings()) {
            Map<String, List<String>> told = toldWhen(breaking);
            softly.assertThat(told.keySet()).as(breaking + " told " + told).containsExactly(breaking.rule());
            softly.assertThat(told.getOrDefault(breaking.rule(), List.of()))
                    .as(breaking.rule())
                    .anyMatch(violation -> violation.startsWith(breaking.key()));
        }
        softly.assertAll();
        whatCannotBeReadAnyMoreIsTold();
        assertThat(broken()).as("all of it was taken back").isEmpty();
    }

    /** Also by the rules that would read it. */
    private void whatCannotBeReadAnyMoreIsTold() {
        Map<String, List<String>> told = toldWhen(
                new Breaking(
                        "",
                        "",
                        List.of(
                                "update document_round set content = 'x', sha256 = encode(sha256('x'), 'hex') where document like '%/SYT'")));

        assertThat(told).containsOnlyKeys("submission-audit", "submission-values", "submission-files");
        assertThat(told.get("submission-values")).singleElement().asString().contains("cannot be read", "json");
    }

    @Test
    void everyRuleHasItsBreaking() {
        assertThat(breakings().stream().map(Breaking::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        check.invariants().stream().map(Invariant::name).toList());
    }

    @Test
    void everyTriggerIsLookedFor() {
        assertThat(jdbc.sql("""
                        select tgname from pg_trigger join pg_class on pg_class.oid = tgrelid
                         where relnamespace = current_schema()::regnamespace and not tgisinternal
                        """).query(String.class).list()).containsExactlyInAnyOrderElementsOf(check.triggers());
    }

    @Test
    void everyElementThatARuleNamesIsInItsModel() throws IOException {
        for (Invariant invariant : check.invariants()) {
            if (invariant instanceof InstanceRules.Rule rule) {
                String model = Files.readString(Path.of("bpmn", rule.of().process() + ".bpmn"));
                assertThat(rule.of().elements())
                        .as(rule.name())
                        .allMatch(element -> model.contains("id=\"" + element + "\""));
            }
        }
    }

    @Test
    void aRuleCannotChangeAnything() {
        Invariant writing = new Invariant() {
            @Override
            public String name() {
                return "writing";
            }

            @Override
            public String sentence() {
                return "";
            }

            @Override
            public List<String> violations(JdbcClient database) {
                database.sql("delete from task_input").update();
                return List.of();
            }
        };

        assertThatThrownBy(() -> check.findings(List.of(writing)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("read-only");
    }

    @Test
    void theConsoleSaysWhatHoldsAndTheExitCodeWhetherAllDoes() {
        assertThat(run(dataSource, HISTORY)).isEqualTo(CheckCommand.ALL_HOLDS);
        assertThat(said()).contains("OK         round-hashes").endsWith("All that must hold does.\n");

        List<String> many = java.util.stream.IntStream.rangeClosed(1, 25)
                .mapToObj(number -> "KK-" + number + ": lost")
                .toList();
        var error = new Finding(Invariant.of("cases", "No case is lost.", ""), many);
        var note = new Finding(Invariant.warning("members", "Groups have members.", ""), List.of("a: empty"));
        assertThat(CheckCommand.tell(List.of(error, note), out())).isEqualTo(CheckCommand.VIOLATED);
        assertThat(said())
                .contains("WRONG 25", "KK-20: lost", "… and 5 more", "note 1", "a: empty", "1 of 2 do not hold.")
                .doesNotContain("KK-21");
        assertThat(CheckCommand.tell(List.of(note), out())).isEqualTo(CheckCommand.ALL_HOLDS);
    }

    @Test
    void aDatabaseOfAnotherVersionOrNoneIsNotChecked() {
        assertThat(run(dataSource, "history_of_another_program")).isEqualTo(CheckCommand.NOT_CHECKED);
        assertThat(said()).contains("another version", "V10 (Pending)");

        var nowhere = new DriverManagerDataSource("jdbc:postgresql://localhost:1/none", "nobody", "");
        assertThat(run(nowhere, HISTORY)).isEqualTo(CheckCommand.NOT_CHECKED);
        assertThat(said()).contains("cannot be read", "SPRING_DATASOURCE_URL").doesNotContain("\tat ");
    }

    private int run(DataSource database, String history) {
        return CheckCommand.run(database, history, check, out());
    }

    private PrintStream out() {
        return new PrintStream(console, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return console.toString(StandardCharsets.UTF_8);
    }

    private Map<String, List<String>> toldWhen(Breaking breaking) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local session_replication_role = replica").update();
            breaking.statements()
                    .forEach(statement -> assertThat(jdbc.sql(statement).update())
                            .as("rows that " + statement)
                            .satisfies(rows -> assertThat(rows > 0 || statement.matches("(alter|drop) .*"))
                                    .isTrue()));
            return broken();
        });
    }

    private List<Breaking> breakings() {
        return breakings.stream().flatMap(module -> module.all().stream()).toList();
    }

    /** By rule, in the order of the rules. */
    private Map<String, List<String>> broken() {
        return check.findings().stream()
                .filter(finding -> !finding.holds())
                .collect(Collectors.toMap(
                        finding -> finding.invariant().name(),
                        Finding::violations,
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    /** A cycle whose consolidated report is with the PPC; reports, plans and cases at every kind of step. */
    private void provinceAtWork() {
        cycleRequested();
        audit.seal();
        plans.asked();
        plans.registered("STC");
        plans.sent("LONGHO");
        reporting.accepted("SYT");
        reporting.returned("LONGHO", LocalDate.of(2021, 4, 26));
        reporting.submitted("TRAON");
        reporting.approved("MANGTHIT");
        reporting.drafted("SXD");
        urging.drafted("SXD");
        reporting.extensionAsked("STC", LocalDate.of(2021, 5, 14));
        reporting.extensionAsked("BINHTAN", LocalDate.of(2021, 5, 14));
        officials.complete(Officials.standingLeader(), key("BINHTAN").toString(), "Task_DecideExtension", "grant");
        forms.type(key("STC").toString(), "Task_DraftReport", Map.of("note", "đang soạn"));
        casesAtWork();
        engine.runJobs();
        consolidatedAndSent();
        officials.complete(Officials.reviewer(), key("TRAON").toString(), "Task_ReviewReport", "accept");
        engine.runJobs("agency-report");
        mailServer.stop();
        carrier.carry();
        mailServer.start();
    }

    private void cycleRequested() {
        runtimeService
                .createMessageCorrelation("CycleDue")
                .setVariable("regime", "KL92")
                .setVariable("period", "2021-H1")
                .correlateStartMessage();
        officials.complete(Officials.coordinator(), CYCLE, "Task_PrepareRequest", null);
        officials.complete(Officials.standingLeader(), CYCLE, "Task_SignRequest", "approve");
        // Printed 07.
        letter("Task_IssueRequest", CYCLE, "7", "SLĐTBXH-BTXH");
        engine.runJobs("reporting-cycle");
    }

    private void casesAtWork() {
        String directed = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        difficulties.escalated(directed);
        difficulties.directed(
                directed,
                Map.of("kind", "DIRECTION", "guidance", "Giao Sở", "leadAgency", "SYT", "deadline", "2021-04-26"));
        String lead = difficulties.raised("TRAON", "Thiếu vốn vay");
        difficulties.triage(difficulties.raised("TAMBINH", "Chưa có vốn"), "merge", Map.of("mergeInto", lead));
        difficulties.triage(
                difficulties.raised("MANGTHIT", "Sai tên trên thẻ"),
                "askOpinion",
                Map.of("opinionAgency", "BHXH", "question", "Vì sao?", "opinionDue", "2021-04-16"));
        difficulties.answered(difficulties.raised("VUNGLIEM", "Hồ sơ thiếu mẫu"), "Theo mẫu số 2");
    }

    private void consolidatedAndSent() {
        forms.type(CYCLE, "Task_FollowUp", Map.of("reason", "Tổng hợp sớm"));
        officials.complete(Officials.coordinator(), CYCLE, "Task_FollowUp", null);
        engine.runJobs("reporting-cycle");
        officials.complete(Officials.coordinator(), CYCLE, "Task_PrepareConsolidatedReport", null);
        int version = jdbc.sql("select figures_version from consolidated_report")
                .query(Integer.class)
                .single();
        forms.type(CYCLE, "Task_SignConsolidatedReport", Map.of("figuresVersion", version));
        officials.complete(Officials.standingLeader(), CYCLE, "Task_SignConsolidatedReport", "approve");
        letter("Task_IssueConsolidatedReport", CYCLE + "/TH", "313", "BC-SLĐTBXH");
    }

    private void letter(String element, String file, String number, String symbol) {
        forms.type(
                CYCLE,
                element,
                Map.of(
                        "number", number,
                        "symbol", symbol,
                        "date", "2021-04-12",
                        "authority", "KT.",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Phó Giám đốc"));
        byte[] pdf = SamplePdf.bytes();
        transaction.executeWithoutResult(
                status -> files.add(file, UploadedFile.accept("da-ky.pdf", pdf), StoredFile.SIGNED, "sldtbxh-clerk"));
        officials.complete(Officials.clerk("SLDTBXH"), CYCLE, element, null);
    }
}
