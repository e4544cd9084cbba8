package vn.ansinh.reporting.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.report.ReportingFixture.CYCLE;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.difficulty.DifficultyFixture;
import vn.ansinh.reporting.plan.PlanFixture;
import vn.ansinh.reporting.report.ReportingFixture;

/** "Nhật ký": who reads of what, in which words; nobody of what is not his to see. */
@EngineTest
class JournalPageTest {

    private static final String PAGE = "/nhat-ky";
    private static final Pattern ROW = Pattern.compile("<td class=\"when\">");

    @LocalServerPort
    private int port;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private CycleFixture cycles;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private PlanFixture plans;

    @Autowired
    private DifficultyFixture difficulties;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionOperations transaction;

    private String approved;
    private String returned;

    /** SYT is accepted, LONGHO asked for completion, STC has sent and waits, the others owe. */
    @BeforeEach
    void aProvinceAtWork() {
        cycles.due(Period.halfYear(2021));
        cycles.asked(CYCLE, "12");
        plans.asked();
        plans.registered("STC");
        reporting.accepted("SYT");
        reporting.returned("LONGHO", LocalDate.of(2021, 4, 26));
        reporting.drafted("SGDDT");
        approved = difficulties.raised("LONGHO", "Chậm cấp thẻ");
        returned = difficulties.raised("SYT", "Thiếu vốn");
        engine.runJobs();
    }

    @Test
    void eachReadsOfWhatIsHisToSee() throws IOException {
        assertThat(objects("longho-officer"))
                .contains(CYCLE + "/LONGHO", "KH/LONGHO", approved)
                .doesNotContain(CYCLE, CYCLE + "/SYT", "KH/STC", returned, "person/syt-officer")
                .contains("person/longho-officer");
        assertThat(objects("coordinator"))
                .contains(CYCLE, CYCLE + "/SYT", CYCLE + "/LONGHO", "KH/STC", approved, returned)
                .doesNotContain("person/longho-officer");
        assertThat(objects("manager"))
                .contains(CYCLE, CYCLE + "/SYT", "KH/STC")
                .doesNotContain(CYCLE + "/LONGHO", "KH/LONGHO", approved);
        assertThat(objects("ppc-office"))
                .contains(CYCLE, CYCLE + "/SYT", approved)
                .doesNotContain(CYCLE + "/LONGHO");
        assertThat(objects("admin"))
                .contains(CYCLE, CYCLE + "/SYT", CYCLE + "/LONGHO", "KH/LONGHO", "person/longho-officer", returned);
    }

    /** No step of ours tells of it: suspended, moved, given to somebody by Camunda's own means. */
    @Test
    void whatAnAdministratorDoesPastTheFormsIsTold() throws IOException {
        SignedIn admin = SignedIn.as("admin", port);
        String report = CYCLE + "/STC";
        String instances = SignedIn.ENGINE + "/process-instance";
        String id = admin.get(instances + "?businessKey=" + report)
                .json()
                .get(0)
                .get("id")
                .asText();
        String suspended = instances + "/" + id + "/suspended";
        for (boolean wanted : new boolean[] {true, false}) {
            assertThat(admin.send(
                                    "PUT",
                                    suspended,
                                    "application/json",
                                    ("{\"suspended\":" + wanted + "}").getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isEqualTo(204);
        }
        Answer refused = admin.send("DELETE", instances + "/0815", null, (byte[]) null);
        assertThat(refused.status()).isEqualTo(404);

        List<CSVRecord> told = lines("admin", "?viec=engine.&doi-tuong=engine");

        assertThat(told)
                .hasSize(2)
                .allMatch(line -> line.get("Tên đăng nhập").equals("admin"))
                .allMatch(line -> line.get("Việc").equals("Can thiệp trực tiếp vào quy trình (Camunda)"))
                .allMatch(line -> line.get("Hồ sơ").equals("Quy trình của " + report))
                .allMatch(line -> line.get("Nội dung").equals("PUT /process-instance/" + id + "/suspended"));
        assertThat(lines("admin", "?viec=engine.&che-do=KL92")).hasSize(2);
        assertThat(objects("coordinator")).noneMatch(key -> key.startsWith("engine"));
        assertThat(objects("manager")).noneMatch(key -> key.startsWith("engine"));
    }

    @Test
    void whatWasSaidAmongThemselvesStaysThere() throws IOException {
        transaction.executeWithoutResult(status -> {
            trail.record(CYCLE + "/LONGHO", "longho-leader", "report.sent-back", "Sai cả bảng");
            trail.record(CYCLE + "/LONGHO", "coordinator", "report.call", "Nói với chị Lan");
            trail.record(approved, "coordinator", "difficulty.taken-in", "KK-2021-0099");
            trail.record(approved, "coordinator", "difficulty.escalation-proposed", "Xin trình gấp");
        });

        assertThat(details("longho-officer"))
                .contains("Sai cả bảng")
                .doesNotContain("Nói với chị Lan", "KK-2021-0099", "Xin trình gấp");
        assertThat(actions("longho-officer"))
                .contains("Đề xuất trình Ủy ban nhân dân tỉnh")
                .doesNotContain("Ghi cuộc gọi đôn đốc", "Nhận nội dung phản ánh ghép vào");
        assertThat(details("coordinator"))
                .contains("Nói với chị Lan", "KK-2021-0099", "Xin trình gấp")
                .doesNotContain("Sai cả bảng");
        assertThat(actions("coordinator")).contains("Trả lại dự thảo báo cáo");
    }

    @Test
    void aLineIsInWords() throws IOException {
        CSVRecord sent = lines("admin", "?doi-tuong=" + CYCLE + "/SYT&viec=report.submitted")
                .get(0);
        CSVRecord asked = lines("admin", "?doi-tuong=" + CYCLE + "/LONGHO&viec=report.completion-asked")
                .get(0);

        assertThat(sent.get("Người làm")).isEqualTo("Hệ thống");
        assertThat(sent.get("Việc")).isEqualTo("Gửi báo cáo cho cơ quan thường trực");
        assertThat(sent.get("Nội dung")).matches("Lần gửi 1, mã băm [0-9a-f]{8}…");
        assertThat(sent.get("Thời điểm")).startsWith("2021-04-12T").endsWith("+07:00");
        assertThat(asked.get("Nội dung")).isEqualTo("Thời hạn bổ sung: 26/04/2021");
        assertThat(asked.get("Người làm")).isNotEqualTo("reviewer").contains(" ");
    }

    @Test
    void itIsLookedThroughByObjectPersonActionDayAndRegime() throws IOException {
        assertThat(objects("admin", "?doi-tuong=" + CYCLE))
                .contains(CYCLE, CYCLE + "/SYT")
                .doesNotContain("KH/STC");
        assertThat(objects("admin", "?doi-tuong=kl92/2021-h1/syt")).containsExactly(CYCLE + "/SYT");
        String reviewer = lines("admin", "?viec=report.completion-asked").get(0).get("Người làm");
        assertThat(lines("admin", "?nguoi=" + encoded(reviewer)))
                .isNotEmpty()
                .allMatch(line -> line.get("Người làm").equals(reviewer));
        assertThat(lines("admin", "?nguoi=" + encoded("hệ thống")))
                .isNotEmpty()
                .allMatch(line -> line.get("Tên đăng nhập").equals("system"));
        assertThat(actions("admin", "?viec=extension.")).isEmpty();
        assertThat(objects("admin", "?viec=plan.")).isNotEmpty().allMatch(key -> key.startsWith("KH/"));
        assertThat(lines("admin", "?tu=12/04/2021&den=12.4.2021")).isNotEmpty();
        assertThat(lines("admin", "?den=2021-04-11")).isEmpty();
        assertThat(objects("admin", "?che-do=KL92"))
                .contains(CYCLE, CYCLE + "/LONGHO", "KH/LONGHO", approved)
                .noneMatch(key -> key.startsWith("person/"));
    }

    @Test
    void aForeignObjectIsNotThereForAStranger() {
        Answer foreign = SignedIn.as("longho-officer", port).get(PAGE + "?doi-tuong=" + CYCLE + "/SYT");
        Answer person = SignedIn.as("longho-officer", port).get(PAGE + "?nguoi=syt-leader");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).contains("Không có hồ sơ “" + CYCLE + "/SYT” trong nhật ký ông/bà được xem");
        assertThat(person.body()).contains("Không có ai tên “syt-leader” trong nhật ký ông/bà được xem.");
    }

    /** Who approved is not told to those who read only what came of it. */
    @Test
    void nobodyIsFoundByWhatTheReaderDoesNotLearnOf() {
        String approver = "?nguoi=syt-leader";
        String ofTheReport = approver + "&doi-tuong=" + encoded(CYCLE + "/SYT");

        assertThat(SignedIn.as("coordinator", port).get(PAGE + ofTheReport).status())
                .isEqualTo(200);
        for (String filter : List.of(approver, ofTheReport, "?nguoi=syt-lead")) {
            Answer answer = SignedIn.as("manager", port).get(PAGE + filter);
            assertThat(answer.status()).as(filter).isEqualTo(422);
            assertThat(answer.body()).as(filter).contains("Không có ai tên").doesNotContain("syt-leader (");
        }
    }

    @Test
    void whatComesNearestIsALink() {
        Answer page = SignedIn.as("admin", port).get(PAGE + "?viec=report.&doi-tuong=H1/SY&tu=1/4/2021");

        assertThat(page.body())
                .contains("href=\"/nhat-ky?")
                .contains("doi-tuong=KL92%2F2021-H1%2FSYT")
                .contains("viec=report.");
    }

    /** A token for a person, one for an agency, what an agency shows, and a retried mail: each by its name, and to whom it concerns. */
    @Test
    void whatIsNoDocumentIsReadByWhomItConcerns() throws IOException {
        SignedIn admin = SignedIn.as("admin", port);
        String day = "12/10/2021";
        for (String whose : List.of("\"person\": \"reviewer\"", "\"agency\": \"LONGHO\"")) {
            Answer issued = admin.post(
                    "/api/access-tokens", """
                    {"name": "Kho của %s", %s, "scopes": ["figures"], "lastDay": "2021-10-12"}""".formatted(whose.contains("LONGHO") ? "Long Hồ" : "người rà soát", whose));
            assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        }
        assertThat(admin.put("/api/public-side", """
                {"agency": "LONGHO", "status": true, "figures": true, "reason": "Đang rà soát"}""").status()).isEqualTo(204);
        transaction.executeWithoutResult(
                status -> trail.record("cockpit/" + CYCLE + "/STC", "manager", "job.retried", "Gửi thư"));
        String ofPerson = "Mã truy cập “Kho của người rà soát”";
        String ofAgency = "Mã truy cập “Kho của Long Hồ”";
        String shown = "Phạm vi công khai: Ủy ban nhân dân huyện Long Hồ";
        String retried = "Việc tự động của " + CYCLE + "/STC";

        assertThat(objects("admin")).contains(ofPerson, ofAgency, shown, retried);
        assertThat(objects("reviewer")).contains(ofPerson).doesNotContain(ofAgency, shown, retried);
        assertThat(objects("longho-officer")).contains(ofAgency, shown).doesNotContain(ofPerson, retried);
        assertThat(objects("syt-officer")).doesNotContain(ofPerson, ofAgency, shown, retried);
        assertThat(objects("coordinator")).contains(shown).doesNotContain(ofPerson, ofAgency, retried);
        assertThat(objects("manager")).contains(retried).doesNotContain(ofPerson, ofAgency, shown);
        assertThat(objects("ppc-office")).doesNotContain(ofPerson, ofAgency, shown, retried);
        assertThat(details("longho-officer"))
                .contains("Cho Ủy ban nhân dân huyện Long Hồ; được đọc: Số liệu đã tiếp nhận; đến hết ngày " + day)
                .contains("Đang rà soát");
        Answer page = SignedIn.as("longho-officer", port).get(PAGE);
        assertThat(page.body()).contains(shown).doesNotContain("/ma-truy-cap");
    }

    @Test
    void olderLinesFollowWithoutGap() throws IOException {
        transaction.executeWithoutResult(status -> {
            for (int number = 0; number < 120; number++) {
                trail.record("KH/STC", "stc-officer", "plan.amended", "số " + number);
            }
        });
        SignedIn admin = SignedIn.as("admin", port);
        String query = PAGE + "?doi-tuong=KH/STC";
        var seen = new TreeSet<String>();
        int rows = 0;
        int pages = 0;

        for (String next = query; next != null && pages < 10; pages++) {
            String body = admin.get(next).body();
            rows += (int) ROW.matcher(body).results().count();
            Pattern.compile("số (\\d+)<").matcher(body).results().forEach(match -> seen.add(match.group(1)));
            var older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(body);
            next = older.find() ? older.group(1).replace("&amp;", "&") : null;
        }

        assertThat(seen).hasSize(120);
        assertThat(rows).isEqualTo(lines("admin", "?doi-tuong=KH/STC").size());
        assertThat(pages).isEqualTo((rows + 49) / 50);
    }

    @Test
    void whatIsDoneToPeopleIsWrittenDown() throws IOException {
        SignedIn admin = SignedIn.as("admin", port);
        String id = "nguoi-moi";
        Answer created = admin.post(SignedIn.ENGINE + "/user/create", """
                {"profile": {"id": "%s", "firstName": "Mới", "lastName": "Người", "email": "moi@syt.example"},
                 "credentials": {"password": "mot-mat-khau-dai-2021"}}""".formatted(id));
        Answer joined = admin.send(
                "PUT",
                SignedIn.ENGINE + "/group/syt-officers/members/" + id,
                "application/json",
                "{}".getBytes(StandardCharsets.UTF_8));
        Answer granted = admin.post(SignedIn.ENGINE + "/authorization/create", """
                {"type": 1, "permissions": ["READ"], "userId": "%s", "groupId": null, "resourceType": 6,
                 "resourceId": "agency-report"}""".formatted(id));
        Answer left = admin.send("DELETE", SignedIn.ENGINE + "/group/syt-officers/members/" + id, null, (byte[]) null);
        Answer gone = admin.send("DELETE", SignedIn.ENGINE + "/user/" + id, null, (byte[]) null);

        assertThat(List.of(created.status(), joined.status(), granted.status(), left.status(), gone.status()))
                .as(created + " " + joined + " " + granted + " " + left + " " + gone)
                .allMatch(status -> status < 300);
        assertThat(lines("admin", "?doi-tuong=person/" + id).stream()
                        .map(line -> line.get("Tên đăng nhập") + ": " + line.get("Việc") + "; " + line.get("Nội dung"))
                        .toList())
                .containsExactly(
                        "admin: Xóa tài khoản; ",
                        "admin: Đưa ra khỏi nhóm người dùng; Nhóm syt-officers",
                        "admin: Cấp quyền; Mẫu quy trình agency-report: xem",
                        "admin: Đưa vào nhóm người dùng; Nhóm syt-officers",
                        "admin: Tạo tài khoản; Người Mới, moi@syt.example");
    }

    @Test
    void signInsAreThereOnceEach() throws IOException {
        SignedIn officer = SignedIn.as("tambinh-officer", port);
        officer.get("/bao-cao");
        officer.get("/tai-khoan");
        for (int attempt = 0; attempt < 8; attempt++) {
            SignedIn.nobody(port).login("tambinh-leader", "sai-mat-khau");
        }

        assertThat(lines("admin", "?doi-tuong=person/tambinh-officer"))
                .singleElement()
                .satisfies(line -> assertThat(line.get("Việc")).isEqualTo("Đăng nhập"));
        assertThat(lines("admin", "?doi-tuong=person/tambinh-leader"))
                .isNotEmpty()
                .allMatch(line -> line.get("Việc").startsWith("Nhập sai mật khẩu"));
    }

    private List<String> objects(String user, String... query) throws IOException {
        return lines(user, query).stream()
                .map(line -> line.get("Hồ sơ"))
                .map(JournalPageTest::key)
                .distinct()
                .toList();
    }

    /** Of a person it says the name, too. */
    private static String key(String object) {
        return object.matches(".* \\([a-z0-9-]+\\)") ? "person/" + object.replaceAll(".* \\((.*)\\)", "$1") : object;
    }

    private String details(String user) throws IOException {
        return lines(user).stream().map(line -> line.get("Nội dung")).collect(Collectors.joining("\n"));
    }

    private List<String> actions(String user, String... query) throws IOException {
        return lines(user, query).stream()
                .map(line -> line.get("Việc"))
                .distinct()
                .toList();
    }

    private List<CSVRecord> lines(String user, String... query) throws IOException {
        String body = SignedIn.as(user, port)
                .get(PAGE + "/csv" + String.join("", query))
                .body();
        try (var csv = CSVParser.parse(
                new StringReader(body.substring(1)),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return csv.getRecords();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
