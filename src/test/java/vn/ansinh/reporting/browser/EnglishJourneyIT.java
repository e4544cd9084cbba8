package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.development.ApplicationProcess;
import vn.ansinh.reporting.development.NodeApplication;

/**
 * An installation that speaks English, in a Java process of its own: a report goes from the request to its acceptance, a
 * difficulty is raised, the province's report is begun, a manager looks on; then everybody opens every page there is and
 * every kind of task that waits. Nothing that the program itself says is in Vietnamese: what is, a letter or what somebody
 * wrote, is marked.
 */
@NeedsChromium
class EnglishJourneyIT {

    private static final byte[] SIGNED = SamplePdf.bytes();

    /** Of the application; and what stands below and above a letter, which is Vietnamese wherever it is told of. */
    private static final List<String> NAMES = List.of(
            "An sinh Vĩnh Long",
            "TM. ỦY BAN NHÂN DÂN",
            "CHỦ TỊCH",
            "Chủ tịch",
            "GIÁM ĐỐC",
            "Giám đốc",
            "SLĐTBXH",
            // What a field of a template is filled with, and the decree.
            "ngày 05 tháng 01 năm 2021",
            "NĐ-CP");

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres server;
    private static GreenMail mailServer;
    private static ApplicationProcess application;
    private static JdbcClient jdbc;

    @RegisterExtension
    private final Office office = new Office(() -> "http://localhost:" + application.port());

    private static final String TASKS = """
            async () => {
              const answer = await fetch('/camunda/api/engine/engine/default/task', { headers: { Accept: 'application/json' } });
              return (await answer.json()).map(task => [task.id, task.taskDefinitionKey]);
            }
            """;

    private final Map<String, Desk> desks = new LinkedHashMap<>();
    private final Set<String> opened = new HashSet<>();

    private EnglishScreen english;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        jdbc = JdbcClient.create(server.getPostgresDatabase());
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        application = ApplicationProcess.start(
                List.of("-cp", System.getProperty("java.class.path"), NodeApplication.class.getName()),
                Map.of(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres",
                        "SPRING_DATASOURCE_USERNAME", "postgres",
                        "SPRING_DATASOURCE_PASSWORD", "postgres",
                        "ANSINH_MAIL_HOST", "127.0.0.1",
                        "ANSINH_MAIL_PORT", String.valueOf(mailServer.getSmtp().getPort()),
                        "ANSINH_LANGUAGE", "en"),
                ApplicationProcess.freePort(),
                directory);
        application.awaitUp();
    }

    @AfterAll
    static void stop() throws Exception {
        application.close();
        mailServer.stop();
        server.close();
    }

    @Test
    void aPersonWhoReadsNoVietnameseFollowsItToTheEnd() throws Exception {
        var names = new ArrayList<>(NAMES);
        names.addAll(people());
        english = new EnglishScreen(names);
        isAskedFor();
        Desk officer = drafts();
        isSent();
        isAccepted();
        raisesADifficulty(officer);
        looksBack(officer);
        isConsolidated();
        managersLookOn();
        signsIn("admin");
        everyPageIsRead();
        everyKindOfTaskIsOpened();
        mailsAreRead();

        assertThat(english.faults()).isEmpty();
    }

    private void isAskedFor() {
        TaskForm prepare = opens("coordinator", "Draft the request letter");
        prepare.write("instructions", "Figures up to the end of April.");
        prepare.complete("Submit for signature");
        opens("standing-leader", "Approve the request letter").complete("Sign the request");
        TaskForm issue = opens("sldtbxh-clerk", "Issue the request letter");
        letter(issue, "812", "ABC-XYZ");
        readsTheLetter(issue);
        issue.complete("Issue and send to the agencies");
    }

    /** Beside the letter, which stays Vietnamese, as the clerk has typed of it. */
    private void readsTheLetter(TaskForm issue) {
        issue.link("English reading").last().click();
        Locator reading = issue.root.locator("dialog.reading-dialog");
        assertThat(reading).isVisible();
        assertThat(reading.locator("[lang=vi]").first()).containsText("SỞ LAO ĐỘNG");
        assertThat(reading).containsText("English reading for information; the Vietnamese letter is what counts.");
        assertThat(reading)
                .containsText(Pattern.compile("SOCIALIST REPUBLIC OF VIET NAM.*12 April 2021", Pattern.DOTALL));
        english.read("the letter, read", issue.page);
        reading.locator("form button").click();
        assertThat(reading).hasCount(0);
    }

    private Desk drafts() {
        Desk officer = signsIn("longho-officer");
        await().atMost(Duration.ofSeconds(30)).until(() -> tasks("Task_DraftReport") > 0);
        officer.open("Draft the report");
        var draft = new DraftForm(officer.page());
        look("Draft the report", draft);
        draft.press("Claim");
        assertThat(draft.root.locator(".as-claim")).hasCount(0);
        for (Locator figure : draft.root
                .locator("input[data-code][data-column=actual]:not([readonly])")
                .all()) {
            figure.fill("1");
        }
        for (Locator figure : draft.root
                .locator("input[data-code][data-column=estimate]:not([readonly])")
                .all()) {
            figure.fill("2");
        }
        for (Locator section : draft.root.locator(".as-section textarea").all()) {
            section.fill("Đã triển khai theo kế hoạch.");
            section.blur();
        }
        draft.saved();
        look("the draft, written", draft);
        draft.press("Submit to the leader");
        draft.done();
        english.read("the draft, handed up", draft.page);
        return officer;
    }

    private void isSent() {
        opens("longho-leader", "Approve the report").complete("Approve the report");
        TaskForm issue = opens("longho-clerk", "Issue the report");
        issue.press("Issue and send the report");
        look("Issue the report, refused", issue);
        letter(issue, "45", "BC-UBND");
        issue.complete("Issue and send the report");
    }

    private void isAccepted() {
        opens("reviewer", "Review the report").complete("Accept");
    }

    private void raisesADifficulty(Desk officer) {
        Page page = officer.visit(Desk.TASKLIST);
        page.getByText("Start process").click();
        english.read("Start process", page);
        page.locator(".modal-dialog")
                .getByText("Handling of a difficulty")
                .first()
                .click();
        var start = new TaskForm(page);
        start.opened();
        look("Handling of a difficulty", start);
        start.write("subject", "Cards come late");
        start.choose("area", "A7");
        start.choose("severity", "SERIOUS");
        start.write("description", "Có 214 người chờ cấp thẻ.");
        start.write("cause", "Hai phần mềm không kết nối.");
        start.write("proposal", "Giao một đơn vị làm đầu mối.");
        start.saved();
        start.complete("Hand up to the agency's leader");
        opens("longho-leader", "Approve the difficulty").complete("Approve and send to the standing agency");
        assertThat(jdbc.sql("select raiser_name from difficulty")
                        .query(String.class)
                        .single())
                .as("as letters will have it")
                .isEqualTo("Ủy ban nhân dân huyện Long Hồ");
        TaskForm triage = opens("coordinator", "Triage");
        triage.choose("escalate");
        look("Triage", triage);
    }

    private void isConsolidated() {
        TaskForm followUp = opens("coordinator", "Follow up and urge");
        followUp.press("End the follow-up…");
        followUp.write("reason", "The PPC wants to know now.");
        look("End the follow-up", followUp);
        followUp.complete("End and consolidate");
        await().atMost(Duration.ofSeconds(30)).until(() -> tasks("Task_PrepareConsolidatedReport") > 0);
        opens("coordinator", "Prepare the consolidated report");
    }

    /** Every page of the table of access, by everybody, and every letter as it is read; whatever is answered is read. */
    private void everyPageIsRead() throws IOException {
        String aCase =
                jdbc.sql("select key from difficulty").query(String.class).single();
        List<String> paths = Pattern.compile("(?m)^\\| GET \\| (/[^ ]*) \\|")
                .matcher(Files.readString(Path.of("docs", "access.md")))
                .results()
                .map(found -> found.group(1))
                .filter(path -> path.contains("/paper.pdf")
                        || !path.matches("/(api|camunda|forms|task|public)/.*|.*/(excel|csv)(/.*)?"))
                .map(path -> path.replace("paper.pdf", "paper.html")
                        .replace("{regime}", "KL92")
                        .replace("{cycle}", "KL92-2021-H1")
                        .replace("{consolidated}", "KL92-2021-H1-TH")
                        .replace("{sent}", "KL92-2021-H1-LONGHO")
                        .replace("{draft}", "KL92-2021-H1-SYT")
                        .replace("{plan}", "KH-LONGHO")
                        .replace("{case}", aCase))
                .filter(path -> !path.contains("{"))
                .toList();
        assertThat(paths).hasSizeGreaterThan(50);
        for (Desk desk : List.copyOf(desks.values())) {
            // What is not open to him, or not there.
            desk.expects("status of 4\\d\\d");
            long open = english.readAll(desk.person(), desk.page(), paths);
            assertThat(open).as("pages open to " + desk.person()).isGreaterThan(8);
        }
    }

    /** Whatever waits for somebody, as far as nobody has opened one like it; a reviewer's list names more than he may open. */
    private void everyKindOfTaskIsOpened() {
        for (String person : List.of("coordinator", "longho-officer", "admin")) {
            Desk desk = desks.get(person);
            for (Object task : (List<?>) desk.page().evaluate(TASKS)) {
                List<?> known = (List<?>) task;
                if (opened.add(String.valueOf(known.get(1)))) {
                    desk.page().navigate("about:blank");
                    desk.page().navigate(Desk.TASKLIST + "#/?task=" + known.get(0));
                    var form = new TaskForm(desk.page());
                    form.opened();
                    look(desk.person() + " " + known.get(1), form);
                }
            }
        }
    }

    private void looksBack(Desk officer) {
        for (String path : List.of(
                "/bao-cao",
                "/bao-cao/KL92-2021-H1-LONGHO",
                "/kho-khan",
                "/ke-hoach",
                "/noi-dung-kiem-tra",
                "/tai-khoan")) {
            reads(officer, path);
        }
    }

    private void managersLookOn() {
        Desk manager = signsIn("manager");
        for (String path : List.of(
                "/tong-quan",
                "/tong-quan/cho-xu-ly",
                "/tong-quan/co-quan-ky",
                "/tong-quan/chi-tieu",
                "/tong-quan/vuong-mac",
                "/dot-bao-cao",
                "/dot-bao-cao/KL92-2021-H1",
                "/so-lieu")) {
            reads(manager, path);
        }
        for (String path : List.of("dashboard", "processes", "decisions", "tasks", "ho-so")) {
            manager.page().navigate("about:blank");
            reads(manager, "/camunda/app/cockpit/default/#/" + path);
        }
        manager.page()
                .locator(".ansinh-page a[href*='/process-instance/']")
                .first()
                .click();
        manager.page().waitForURL("**/process-instance/**");
        manager.page().waitForLoadState(LoadState.NETWORKIDLE);
        english.read("an instance in Cockpit", manager.page());
    }

    /** Of everybody who was told something meanwhile: subject, words and the names of what is attached. */
    private void mailsAreRead() throws MessagingException, IOException {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from mail_outbox where settled_at is null")
                                .query(Integer.class)
                                .single()
                        == 0);
        MimeMessage[] mails = mailServer.getReceivedMessages();
        assertThat(mails).isNotEmpty();
        for (MimeMessage mail : mails) {
            english.read("subject of a mail", mail.getSubject());
            words(mail.getSubject(), mail);
        }
    }

    private void words(String mail, Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                words(mail, parts.getBodyPart(i));
            }
        } else if (part.getFileName() != null) {
            english.read("file of mail " + mail, part.getFileName());
        } else if (part.isMimeType("text/*")) {
            String.valueOf(part.getContent())
                    .replaceAll("<[^>]*>", "\n")
                    .lines()
                    .forEach(line -> english.read("mail " + mail, line));
        }
    }

    private void reads(Desk desk, String path) {
        desk.page().navigate(path);
        desk.page().waitForLoadState(LoadState.NETWORKIDLE);
        english.read(path, desk.page());
    }

    private Desk signsIn(String person) {
        Desk desk = office.seat(person);
        desk.visit(Desk.TASKLIST);
        english.read("login", desk.page());
        desk.logIn();
        desks.put(person, desk);
        return desk;
    }

    private TaskForm opens(String person, String task) {
        Desk desk = signsIn(person);
        TaskForm form = desk.open(task);
        look(task, form);
        return form;
    }

    private void look(String where, TaskForm form) {
        form.root.evaluate("form => form.querySelectorAll('details').forEach(part => { part.open = true; })");
        english.read(where, form.page);
    }

    private static void letter(TaskForm issue, String number, String symbol) {
        issue.letter(
                number,
                Map.of("symbol", symbol, "date", "12/04/2021", "signer", "An Nguyen", "signerTitle", "Pho Giam doc"),
                SIGNED);
    }

    private static int tasks(String step) {
        return jdbc.sql("select count(*) from act_ru_task where task_def_key_ = :step")
                .param("step", step)
                .query(Integer.class)
                .single();
    }

    private static List<String> people() {
        return jdbc.sql("""
                        select name from (select trim(last_ || ' ' || first_) from act_id_user
                                          union select trim(first_ || ' ' || last_) from act_id_user) people (name)
                         order by length(name) desc
                        """).query(String.class).list();
    }
}
