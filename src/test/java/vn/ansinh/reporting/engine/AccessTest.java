package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.ansinh.reporting.ApiTokens;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.TableSnapshot;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.ConsolidationFixture;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.engine.AccessTable.Row;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportKey;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/**
 * Who may do what, over HTTP: each person tries each row of {@code docs/access.md}, on what is his agency's own and on
 * what is another's. What answers without having a row there fails the build.
 */
@EngineTest
class AccessTest {

    private static final String NOBODY = "nobody";

    /** In the order of the table's heads. */
    private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("nobody", NOBODY);
        PEOPLE.put("officer", "syt-officer");
        PEOPLE.put("leader", "syt-leader");
        PEOPLE.put("clerk", "syt-clerk");
        PEOPLE.put("other officer", "sgddt-officer");
        PEOPLE.put("other leader", "sgddt-leader");
        PEOPLE.put("coordinator", "coordinator");
        PEOPLE.put("reviewer", "reviewer");
        PEOPLE.put("standing leader", "standing-leader");
        PEOPLE.put("standing clerk", "sldtbxh-clerk");
        PEOPLE.put("PPC office", "ppc-office");
        PEOPLE.put("PPC leader", "ppc-leader");
        PEOPLE.put("manager", "manager");
        PEOPLE.put("administrator", "admin");
    }

    /** With a token of the person's, which covers everything. */
    private static final String TOKEN = "token:";

    /** While the operator shows it to everybody. */
    private static final String OPENED = "opened:";

    private static final String PUBLIC = "ansinh.public-side.enabled";

    private static final String UPLOAD = "file";

    /** Several, as the page of reference data sends them. */
    private static final String UPLOADS = "files";

    @LocalServerPort
    private int port;

    @Autowired
    private TableSnapshot tables;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private ConsolidationFixture consolidation;

    @Autowired
    private Officials officials;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private FilterService filterService;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    private final Map<String, SignedIn> signedIn = new ConcurrentHashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    @Test
    void everybodyIsAnsweredAsTheTableSays() throws IOException {
        List<Row> rows = new ArrayList<>(AccessTable.rows());
        rows.addAll(rowsThatAreMissing(rows));
        begin();
        tables.take();

        List<Row> seen = rows.stream().map(this::tried).toList();

        Path now = AccessTable.write(seen);
        assertThat(seen)
                .as("docs/access.md beside " + now + ", which is what was answered")
                .isEqualTo(rows);
    }

    @AfterEach
    void forget() {
        tables.forget();
    }

    private Row tried(Row row) {
        if (row.path().startsWith(OPENED)) {
            System.setProperty(PUBLIC, "true");
            try {
                return answered(row);
            } finally {
                System.clearProperty(PUBLIC);
            }
        }
        return answered(row);
    }

    private Row answered(Row row) {
        if (!row.writes()) {
            List<String> read = PEOPLE.values().parallelStream()
                    .map(user -> String.valueOf(status(row, user)))
                    .toList();
            return new Row(row.verb(), row.path(), row.sent(), read);
        }
        var answers = new ArrayList<String>();
        boolean changed = false;
        for (String user : PEOPLE.values()) {
            int status = status(row, user);
            answers.add(String.valueOf(status));
            boolean done = status < 400;
            if (done && row.endsSessions()) {
                signedIn.keySet().removeIf(id -> !id.equals(NOBODY));
            }
            if (done && row.onceOnly()) {
                tables.goBack();
            }
            changed |= done && !row.onceOnly();
        }
        if (changed) {
            tables.goBack();
        }
        return new Row(row.verb(), row.path(), row.sent(), answers);
    }

    private int status(Row row, String user) {
        SignedIn person = signedIn.computeIfAbsent(user, id -> id.equals(NOBODY) ? stranger() : SignedIn.as(id, port));
        String path = filled(row.path(), user).replaceFirst("^" + OPENED, "");
        if (path.startsWith(TOKEN)) {
            return SignedIn.nobody(port)
                    .response(
                            "GET",
                            path.substring(TOKEN.length()),
                            null,
                            user.equals(NOBODY) ? Map.of() : Map.of("Authorization", "Bearer " + tokens.get(user)))
                    .statusCode();
        }
        String address = path.startsWith("engine:") ? address(path.substring("engine:".length())) : path;
        if (row.sent().equals(UPLOAD)) {
            return person.upload(
                            address,
                            Map.of("thu.pdf", "%PDF-1.4 thử".getBytes(StandardCharsets.UTF_8)),
                            "file",
                            Map.of())
                    .status();
        }
        if (row.sent().equals(UPLOADS)) {
            return person.upload(
                            address,
                            Map.of("holidays.csv", "date,name\n".getBytes(StandardCharsets.UTF_8)),
                            "files",
                            Map.of("dryRun", "true"))
                    .status();
        }
        byte[] body = row.sent().isEmpty() ? null : filled(row.sent(), user).getBytes(StandardCharsets.UTF_8);
        return person.send(row.verb(), address, body == null ? null : "application/json", body)
                .status();
    }

    /** Has been on the login page, and so has its token. */
    private SignedIn stranger() {
        SignedIn browser = SignedIn.nobody(port);
        browser.get("/login");
        return browser;
    }

    private static String address(String path) {
        return GatePaths.besideTheEngine(path) ? "/camunda/api" + path : SignedIn.ENGINE + path;
    }

    private String filled(String text, String me) {
        String filled = text.replace("{me}", me);
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }

    /** SYT has drafted one report and sent another, begun a plan and raised a difficulty; a cycle and a consolidation run. */
    private void begin() {
        reporting.asked("SYT", "SGDDT");
        reporting.submitted("SYT");
        Period year = Period.parse("2021");
        reporting.asked(year, "SYT", "SGDDT");
        plans.asked();
        words.put("case", difficulties.raised("SYT", "Chậm cấp thẻ bảo hiểm y tế"));
        runtimeService
                .createMessageCorrelation(ReportingCycleProcess.Messages.CYCLE_DUE)
                .setVariable("regime", "KL92")
                .setVariable("period", "2022-H1")
                .correlateStartMessage();
        words.put("consolidated", consolidation.begun(ReportingFixture.CYCLE));
        words.put("cycle", "KL92-2022-H1");
        words.put("cycle-key", "KL92/2022-H1");
        words.put("consolidated-key", ReportingFixture.CYCLE + "/TH");
        words.put("sent-key", key("SYT").toString());
        words.put("draft-key", "KL92/2021/SYT");
        words.put("plan-key", PlanFixture.key("SYT").toString());
        words.put("regime", "KL92");
        words.put("sent", key("SYT").slug());
        ReportKey draft = new ReportKey("KL92/2021", "SYT");
        words.put("draft", draft.slug());
        words.put("plan", PlanFixture.key("SYT").slug());
        words.put("task", officials.task(draft.toString(), Elements.DRAFT).getId());
        words.put(
                "instance",
                runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(draft.toString())
                        .singleResult()
                        .getId());
        words.put(
                "definition",
                repositoryService
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("difficulty-escalation")
                        .latestVersion()
                        .singleResult()
                        .getId());
        words.put(
                "filter",
                filterService.createFilterQuery().list().stream()
                        .filter(filter -> filter.getName().equals("Việc của cơ quan"))
                        .findFirst()
                        .orElseThrow()
                        .getId());
        words.put("user", "syt-clerk");
        PEOPLE.values().stream()
                .filter(user -> !user.equals(NOBODY))
                .forEach(user -> tokens.put(user, ApiTokens.of(user, port, clock)));
        SignedIn.as("admin", port).get("/api/access-tokens").json().forEach(token -> {
            if (token.get("person").asText().equals("syt-officer")) {
                words.put("token", token.get("id").asText());
            }
        });
        words.put("file", consolidation.signedFileOf(key("SYT").toString()));
    }

    /** What answers and has no row, as rows whose answers are still to be written down. */
    private List<Row> rowsThatAreMissing(List<Row> rows) {
        Stream<Row> ours = endpoints.getHandlerMethods().entrySet().stream()
                .filter(endpoint -> endpoint.getValue().getBeanType().getName().startsWith("vn.ansinh"))
                .flatMap(endpoint -> endpoint.getKey().getPatternValues().stream()
                        .flatMap(pattern -> endpoint.getKey().getMethodsCondition().getMethods().stream()
                                .map(Enum::name)
                                .filter(verb -> rows.stream().noneMatch(row -> answers(row, verb, pattern)))
                                .map(verb -> new Row(
                                        verb,
                                        worded(pattern),
                                        sent(
                                                verb,
                                                endpoint.getValue().getMethod().getParameterTypes()),
                                        List.of()))));
        Stream<Row> engine = GateRules.all().stream()
                .flatMap(rule -> rule.methods().stream()
                        .flatMap(verb -> GatePaths.of(rule).stream()
                                .filter(path -> rows.stream().noneMatch(row -> row.asks(verb, "engine:" + path)))
                                .map(path -> new Row(verb, "engine:" + path, sent(verb, new Class<?>[0]), List.of()))));
        return Stream.concat(ours, engine)
                .distinct()
                .sorted(Comparator.comparing(Row::path))
                .toList();
    }

    private boolean answers(Row row, String verb, String pattern) {
        return row.verb().equals(verb)
                && PathPatternParser.defaultInstance
                        .parse(pattern)
                        .matches(PathContainer.parsePath(
                                row.path().replaceAll("\\?.*", "").replaceAll("[{}]", "")))
                // {number} stands for one segment, and a literal one beside it is another endpoint's.
                && pattern.split("/").length == row.path().split("/").length;
    }

    private static String sent(String verb, Class<?>[] parameters) {
        boolean uploads = Arrays.asList(parameters).contains(MultipartFile.class);
        return uploads ? UPLOAD : verb.equals("GET") || verb.equals("DELETE") || verb.equals("OPTIONS") ? "" : "{}";
    }

    private static String worded(String pattern) {
        String word = pattern.contains("report") || pattern.contains("bao-cao/")
                ? "draft"
                : pattern.contains("plan") || pattern.contains("ke-hoach")
                        ? "plan"
                        : pattern.contains("consolidated") || pattern.contains("tong-hop") ? "consolidated" : "cycle";
        return pattern.replace("dot-bao-cao/{slug}", "dot-bao-cao/{cycle}")
                .replace("{slug}", "{" + word + "}")
                .replace("{key}", "{case}")
                .replace("{taskId}", "{task}")
                .replaceAll("\\{id[^/]*}", "{file}")
                .replaceAll("\\{number}", "1")
                .replaceAll("\\{step[^/]*}", "direction")
                .replace("{indicator}", "A1-01")
                .replace("{kind}", "areas")
                .replace("{instanceId}", "{instance}")
                .replace("{userId}", "{user}");
    }
}
