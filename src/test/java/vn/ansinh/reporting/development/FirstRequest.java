package vn.ansinh.reporting.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.engine.ReportingClock;

/** The administrator of a fresh production database, and the people he adds, up to the first request letter. */
final class FirstRequest {

    private static final String PAGE = "/dua-vao-van-hanh";
    private static final String PASSWORD = "ruộng-lúa-sông-Tiền";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Any signed PDF: the first bytes say what it is. */
    private static final byte[] LETTER = SamplePdf.bytes();

    private final ObjectMapper json = new ObjectMapper();
    private final int port;
    private final JdbcClient database;
    private final GreenMail mailServer;
    private final SignedIn administrator;

    FirstRequest(int port, String administratorPassword, JdbcClient database, GreenMail mailServer) {
        this.port = port;
        this.database = database;
        this.mailServer = mailServer;
        this.administrator = SignedIn.as("admin", administratorPassword, port);
    }

    void nothingIsOpenedByTheStart() {
        await("the round of the start").atMost(PATIENCE).until(this::rounds, days -> days == 1);

        assertThat(opened()).isEmpty();
        assertThat(mailServer.getReceivedMessages()).isEmpty();
    }

    void theDataAreChosen() {
        assertThat(administrator.get(PAGE).body()).contains("Hệ thống chưa có danh mục");

        ok(administrator.post("/api/reference-data/sets/vinh-long-2026?dryRun=false", ""));
    }

    void thePageSaysWhatIsMissing() {
        assertThat(administrator.get(PAGE).body())
                .contains(
                        "Còn mục bắt buộc chưa có",
                        "hệ thống chưa yêu cầu ai báo cáo",
                        "142 cơ quan gửi báo cáo",
                        "Cơ quan thường trực: Sở Nội vụ")
                .doesNotContain("đã kết thúc");

        Answer tooEarly = choose(offered().get(0));
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.json().path("detail").asText()).contains("Đầu mối tổng hợp", "Lãnh đạo", "Văn thư");
    }

    void peopleAreAddedWithAddresses() {
        add("dieuphoi", "kl92-standing-coordinators");
        add("lanhdao", "kl92-standing-leaders");
        add("rasoat", "kl92-standing-reviewers");
        add("vanthu", standingClerks());
        add("vanphong", "ppc-office");
        add("taichinh", "stc-officers", "stc-clerks");
        add("taichinh-lanhdao", "stc-leaders");

        assertThat(administrator.get(PAGE).body()).doesNotContain("Còn mục bắt buộc chưa có");
    }

    void mailGetsOut() throws Exception {
        ok(
                administrator.put(
                        ENGINE + "/user/admin/profile",
                        "{\"id\":\"admin\",\"firstName\":\"Quản trị\",\"lastName\":\"hệ thống\",\"email\":\"admin@vinhlong.example\"}"));

        Answer answer = administrator.post("/api/commissioning/trial-mail", "");

        assertThat(answer.json().path("taken").asBoolean()).as(answer.body()).isTrue();
        assertThat(mailServer.getReceivedMessages()).hasSize(1);
        mailServer.purgeEmailFromAllMailboxes();
    }

    void aPeriodToComeIsChosenAndNothingIsOpened() {
        List<String> periods = offered();
        String last = periods.get(periods.size() - 1);

        ok(choose(last));

        await("the round after the choice").atMost(PATIENCE).until(this::roundsAtWork, rounds -> rounds == 0);
        assertThat(opened()).isEmpty();
        assertThat(administrator.get(PAGE).body()).contains("Chế độ báo cáo chạy ở đây từ kỳ");
    }

    /** Where a period is open today it is chosen and opens by itself; between two periods a directive is followed. */
    void theFirstRequestIsDraftedSignedAndIssued() {
        SignedIn coordinator = SignedIn.as("dieuphoi", PASSWORD, port);
        String cycle = openNow() ? chosenNow() : directed(coordinator);
        await("the cycle").atMost(PATIENCE).until(this::cycles, cycles -> !cycles.isEmpty());
        assertThat(cycles()).as("exactly what was chosen").containsExactly(cycle);

        complete("dieuphoi", cycle, "Task_PrepareRequest", null, Map.of("instructions", "Số liệu chốt theo đề cương."));
        complete("lanhdao", cycle, "Task_SignRequest", "approve", Map.of());
        SignedIn clerk = SignedIn.as("vanthu", PASSWORD, port);
        ok(clerk.upload(
                "/api/cycles/" + cycle.replace('/', '-') + "/attachments",
                Map.of("cong-van.pdf", LETTER),
                "file",
                Map.of()));
        complete(
                "vanthu",
                cycle,
                "Task_IssueRequest",
                null,
                Map.of(
                        "number", "15",
                        "symbol", "SNV-BTXH",
                        "date", today().toString(),
                        "authority", "",
                        "signer", "Trần Văn Bảo",
                        "signerTitle", "Giám đốc"));

        await("the letter in the mailbox of an agency")
                .atMost(PATIENCE)
                .until(() -> mailServer.getReceivedMessagesForDomain("taichinh@vinhlong.example").length > 0);
    }

    /** The bodies whose people are not there yet lose nothing. */
    void whatFoundNobodyIsKept() {
        if (openNow()) {
            assertThat(administrator
                            .get("/thu-cho-dia-chi?tim=" + URLEncoder.encode("Sở Y tế", StandardCharsets.UTF_8))
                            .body())
                    .contains("Chuyên viên tổng hợp – Sở Y tế");
        }
        assertThat(database.sql("select count(*) from mail_outbox where recipient not like '%@%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String chosenNow() {
        String period = offered().get(0);
        ok(choose(period));
        return "KL92/" + period;
    }

    private String directed(SignedIn coordinator) {
        ok(coordinator.put("/api/cycle-start", """
                {"content":{"kind":"AD_HOC","subject":"Tình hình hỗ trợ hộ nghèo","directiveNumber":"1234/UBND-VX",
                 "directiveDate":"%s","due":"%sT16:00","agencies":["STC"]},"version":0}""".formatted(today(), today().plusDays(20))));
        ok(coordinator.post(ENGINE + "/process-definition/key/reporting-cycle/submit-form", "{}"));
        return "KL92/" + today().getYear() + "-DX-01";
    }

    private void complete(String person, String cycle, String element, String outcome, Map<String, ?> fields) {
        SignedIn browser = SignedIn.as(person, PASSWORD, port);
        JsonNode tasks = browser.get(ENGINE + "/task?taskDefinitionKey=" + element + "&processInstanceBusinessKey="
                        + URLEncoder.encode(cycle, StandardCharsets.UTF_8))
                .json();
        assertThat(tasks).as(element + " of " + person).hasSize(1);
        String task = tasks.get(0).path("id").asText();
        ok(browser.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}"));
        JsonNode view = browser.get("/api/tasks/" + task).json();
        if (!fields.isEmpty()) {
            var input = json.createObjectNode()
                    .put("version", view.path("inputVersion").asInt())
                    .set("content", json.valueToTree(fields));
            ok(browser.put("/api/tasks/" + task + "/input", input.toString()));
        }
        String variables = outcome == null
                ? "{}"
                : "{\"%s\":{\"value\":\"%s\",\"type\":\"String\"}}"
                        .formatted(view.path("outcomeVariable").asText(), outcome);
        Answer answer = browser.post(ENGINE + "/task/" + task + "/submit-form", "{\"variables\":" + variables + "}");
        // A timer of the cycle that is due at once may be at work: he is told to do it again, and does.
        ok(
                answer.status() == 409
                        ? browser.post(ENGINE + "/task/" + task + "/submit-form", "{\"variables\":" + variables + "}")
                        : answer);
    }

    private void add(String person, String... groups) {
        ok(administrator.post(ENGINE + "/user/create", """
                {"profile":{"id":"%1$s","firstName":"An","lastName":"Nguyễn","email":"%1$s@vinhlong.example"},
                 "credentials":{"password":"%2$s"}}""".formatted(person, PASSWORD)));
        for (String group : groups) {
            ok(administrator.put(ENGINE + "/group/" + group + "/members/" + person, ""));
        }
    }

    /** As the page names it. */
    private String standingClerks() {
        Matcher clerks = Pattern.compile("Nhóm ([a-z0-9]+-clerks)")
                .matcher(administrator.get(PAGE).body());
        assertThat(clerks.find()).isTrue();
        return clerks.group(1);
    }

    /** The periods that can be chosen, the earliest first. */
    private List<String> offered() {
        return Pattern.compile("name=\"period\"[^>]*value=\"([^\"]+)\"")
                .matcher(administrator.get(PAGE).body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private boolean openNow() {
        return database.sql("select exists (select from reporting_cycle where period !~ 'DX')")
                        .query(Boolean.class)
                        .single()
                || administrator.get(PAGE).body().contains("Mở ngay (");
    }

    private Answer choose(String period) {
        return administrator.put("/api/commissioning/KL92", "{\"period\":\"" + period + "\",\"confirmed\":true}");
    }

    private List<String> cycles() {
        return database.sql("select key from reporting_cycle")
                .query(String.class)
                .list();
    }

    private List<String> opened() {
        return database.sql("""
                        select key from reporting_cycle union all select key from agency_report
                        union all select key from plan union all select template from mail_without_recipient
                        union all select template from mail_outbox where template <> 'TRIAL'""").query(String.class).list();
    }

    private long rounds() {
        return database.sql("select count(*) from daily_round where done_at is not null")
                .query(Long.class)
                .single();
    }

    private long roundsAtWork() {
        return database.sql("""
                        select count(*) from act_ru_job
                         where process_def_key_ = 'daily-round' and process_instance_id_ is not null""").query(Long.class).single();
    }

    private static LocalDate today() {
        return LocalDate.now(ReportingClock.ZONE);
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    }
}
