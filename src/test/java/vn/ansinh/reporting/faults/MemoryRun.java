package vn.ansinh.reporting.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.benchmark.Figures;
import vn.ansinh.reporting.catalogue.ManyAgencies;

/**
 * What the process takes of a machine of 512 MB, started as in the {@code Dockerfile}, while people read, save, upload
 * files, load workbooks and complete tasks, and how long a start on a database takes that is there. {@code mvn -Pmemory
 * verify}; Linux only.
 */
class MemoryRun {

    /** The container's limit, in docker-compose.yml; the machine is told so, as the container tells it. */
    private static final String CONTAINER = "-XX:MaxRAM=512m";

    private static final int RESIDENT_AT_MOST_MB = 480;
    private static final int STARTS = 3;
    private static final Duration WORK = Duration.ofSeconds(Integer.getInteger("memory.seconds", 120));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path directory;

    @Test
    void fiftyPeopleWorkInFiveHundredAndTwelveMegabytes() throws Exception {
        run(50, 0);
    }

    @Test
    void sixteenPeopleWorkInAProvinceOfTwoThousandBodiesMore() throws Exception {
        run(16, 2_000);
    }

    /** @param more bodies than the sample's twenty */
    private void run(int count, int more) throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Node node =
                        new Node(server.getPort(), mail.getSmtp().getPort(), directory, javaOptions(), environment())) {
            node.start().awaitUp();
            if (more > 0) {
                // What a cycle has asked is not changed backwards; one that is called off has asked nothing.
                JdbcClient.create(server.getPostgresDatabase())
                        .sql("update reporting_cycle set state = 'CANCELLED'")
                        .update();
                grow(node, more);
            }
            for (int start = 0; start < STARTS; start++) {
                node.kill();
                long begun = System.nanoTime();
                node.start().awaitUp();
                String name = "start " + (start + 1) + " of " + STARTS + ", " + more + " bodies more";
                Figures.ALL.put(name, "s", (System.nanoTime() - begun) / 1e9);
            }
            int atRest = residentMb(node);
            List<String> officers = JdbcClient.create(server.getPostgresDatabase())
                    .sql(
                            "select user_id from sample_user where user_id like '%-officer' order by user_id limit :people")
                    .param("people", count / 2)
                    .query(String.class)
                    .list();
            List<String> people = officers.stream()
                    .flatMap(officer -> Stream.of(officer, officer.replace("-officer", "-leader")))
                    .toList();
            List<SignedIn> browsers = IntStream.range(0, count)
                    .mapToObj(number -> SignedIn.as(people.get(number % people.size()), node.port()))
                    .toList();

            long end = System.nanoTime() + WORK.toNanos();
            List<Future<?>> working = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                SignedIn browser = browsers.get(number);
                String user = people.get(number % people.size());
                working.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        work(browser, user);
                    }
                    return null;
                }));
            }
            var most = new AtomicInteger(atRest);
            await().pollInterval(Duration.ofMillis(500))
                    .atMost(WORK.multipliedBy(3))
                    .until(() -> {
                        most.accumulateAndGet(residentMb(node), Math::max);
                        return working.stream().allMatch(Future::isDone);
                    });
            for (Future<?> one : working) {
                one.get();
            }
            System.out.printf(
                    "[memory] %s, %d bodies more: resident %d MB after the start, %d MB at most while %d people made %d"
                            + " requests in %d s%n",
                    javaOptions(), more, atRest, most.get(), count, requests.get(), WORK.toSeconds());
            Figures.ALL.put("resident at most, " + count + " people and " + more + " bodies more", "MB", most.get());
            assertThat(node.log()).doesNotContain("OutOfMemoryError");
            assertThat(most.get()).isLessThan(RESIDENT_AT_MOST_MB);
        } finally {
            mail.stop();
        }
    }

    /** As the administrator takes in the tables of a new order. */
    private static void grow(Node node, int more) {
        SignedIn administrator = SignedIn.as("admin", node.port());
        var answer = administrator.upload(
                "/api/reference-data", ManyAgencies.files(more), "files", Map.of("dryRun", "false"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @AfterAll
    static void write() throws IOException {
        Figures.ALL.write();
    }

    private void work(SignedIn browser, String user) throws IOException {
        boolean officer = user.endsWith("-officer");
        String plan = "/api/plans/KH-" + user.replaceAll("-.*", "").toUpperCase(java.util.Locale.ROOT);
        ask(browser, "GET", "/camunda/app/tasklist/default/", null);
        String filter = json.readTree(ask(browser, "GET", ENGINE + "/filter", null))
                .at("/0/id")
                .asText();
        ask(browser, "POST", ENGINE + "/filter/" + filter + "/list?firstResult=0&maxResults=15", "{}");
        ask(browser, "GET", "/kho-khan", null);
        ask(browser, "GET", "/ke-hoach", null);
        ask(browser, "GET", plan, null);
        ask(browser, "GET", plan + "/workbook", null);
        if (!officer) {
            return;
        }
        for (int save = 0; save < 5; save++) {
            ObjectNode change = json.createObjectNode();
            change.set(
                    "version",
                    json.readTree(ask(browser, "GET", "/api/difficulty-start", null))
                            .path("version"));
            change.set(
                    "content",
                    json.valueToTree(Map.of("subject", "Khó khăn", "description", "Chậm cấp thẻ ".repeat(200 * save))));
            ask(browser, "PUT", "/api/difficulty-start", change.toString());
        }
        browser.upload(
                plan + "/attachments",
                Map.of("so-lieu.pdf", ("%PDF-1.4 " + "x".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8)),
                "file",
                Map.of());
        requests.incrementAndGet();
    }

    private String ask(SignedIn browser, String method, String path, String body) {
        requests.incrementAndGet();
        var answer = browser.exchange(method, path, body);
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isLessThan(500);
        return answer.body();
    }

    /** What stands between {@code java} and {@code -jar}. */
    private static List<String> javaOptions() throws IOException {
        Matcher entry = Pattern.compile("ENTRYPOINT \\[\"java\", (.*), \"-jar\"")
                .matcher(Files.readString(Path.of("Dockerfile")));
        assertThat(entry.find()).isTrue();
        var options = new ArrayList<>(List.of(CONTAINER));
        Matcher option = Pattern.compile("\"([^\"]+)\"").matcher(entry.group(1));
        while (option.find()) {
            options.add(option.group(1));
        }
        return options;
    }

    private static Map<String, String> environment() throws IOException {
        Matcher set = Pattern.compile("(?m)^ENV (\\w+)=(\\S+)$").matcher(Files.readString(Path.of("Dockerfile")));
        return set.results().collect(java.util.stream.Collectors.toMap(one -> one.group(1), one -> one.group(2)));
    }

    private static int residentMb(Node node) throws IOException {
        Matcher resident = Pattern.compile("VmRSS:\\s+(\\d+) kB")
                .matcher(Files.readString(Path.of("/proc/" + node.pid() + "/status")));
        assertThat(resident.find()).isTrue();
        return Integer.parseInt(resident.group(1)) / 1024;
    }
}
