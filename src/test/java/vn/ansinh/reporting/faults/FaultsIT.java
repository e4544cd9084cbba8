package vn.ansinh.reporting.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.SignedIn;

/**
 * Two nodes in Java processes of their own on one PostgreSQL server, and what fails beside them. Every build runs a short
 * version; {@code mvn -Pfaults verify} has the database away for forty seconds and kills ten times.
 */
class FaultsIT {

    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("faults.outage", 8));
    private static final int KILLS = Integer.getInteger("faults.kills", 1);
    private static final int OFFICERS = 20;

    /** The issue says five seconds; a machine that builds something else beside is given more. */
    private static final Duration SOON = Duration.ofSeconds(8);

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres server;
    private static GreenMail mailServer;
    private static TcpProxy databaseWire;
    private static Node one;
    private static Node other;
    private static JdbcClient jdbc;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeAll
    static void startTwoNodes() throws IOException {
        // The mail server's threads fail when a node is killed that talks to them; nothing here fails with them.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        server = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        jdbc = JdbcClient.create(server.getPostgresDatabase());
        mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        databaseWire = new TcpProxy(server.getPort());
        // Not both at once: only the first makes the tables.
        int mail = mailServer.getSmtp().getPort();
        one = new Node(databaseWire.port(), mail, directory);
        one.start().awaitUp();
        other = new Node(server.getPort(), mail, directory);
        other.start().awaitUp();
    }

    @AfterAll
    static void stopAll() throws Exception {
        Awaitility.reset();
        try (Node first = one;
                Node second = other) {
            mailServer.stop();
        } finally {
            server.close();
        }
    }

    /** S10. */
    @Test
    void theDatabaseIsAwayUnderTwentyTypingOfficers() throws Exception {
        var enough = new CountDownLatch(1);
        List<Typist> typists = officers().stream()
                .map(user -> new Typist(user, one.port(), enough))
                .toList();
        SignedIn reader = SignedIn.as(officers().get(0), one.port());
        int logged = one.log().length();
        List<Future<Typist>> running = typists.stream().map(threads::submit).toList();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> typists.stream().allMatch(typist -> typist.acknowledged() > 0));

        databaseWire.delay(Duration.ofMillis(20));
        holdUntil(System.nanoTime(), Duration.ofSeconds(1));
        databaseWire.halfClose();
        databaseWire.open();
        long gone = System.nanoTime();
        databaseWire.freeze();
        await().atMost(Duration.ofSeconds(15)).until(() -> readiness() == 503);
        holdUntil(gone, OUTAGE.dividedBy(2));
        databaseWire.refuse();
        whoComesNowIsToldSo(reader);
        holdUntil(gone, OUTAGE);
        databaseWire.open();

        List<Integer> before = typists.stream().map(Typist::acknowledged).toList();
        await().atMost(Duration.ofSeconds(30)).until(() -> readiness() == 200);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            for (int i = 0; i < typists.size(); i++) {
                if (typists.get(i).acknowledged() <= before.get(i)) {
                    return false;
                }
            }
            return true;
        });
        enough.countDown();
        for (Future<Typist> typist : running) {
            typist.get(2, TimeUnit.MINUTES);
        }
        // It is over when a connection is lent some seconds after the last trouble: the probe asks for one.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> readiness() == 200 && one.log().substring(logged).contains("The database answers again"));

        assertThat(typists).allSatisfy(typist -> {
            assertThat(typist.acknowledged()).isEqualTo(typist.typed()).isEqualTo(held(typist.user()));
            assertThat(typist.turnedAway()).isPositive();
            assertThat(typist.slowest()).isLessThan(SOON);
        });
        String log = one.log().substring(logged);
        assertThat(log).containsOnlyOnce("The database does not answer").containsOnlyOnce("The database answers again");
        assertThat(log).doesNotContain("\tat ", " ERROR ");
        System.out.printf(
                "[faults] database away for %d s: %d officers, %d saves acknowledged, %d turned away with 503, slowest"
                        + " answer %d ms, nothing acknowledged lost%n",
                OUTAGE.toSeconds(),
                typists.size(),
                typists.stream().mapToInt(Typist::typed).sum(),
                typists.stream().mapToInt(Typist::turnedAway).sum(),
                typists.stream()
                        .map(Typist::slowest)
                        .max(Duration::compareTo)
                        .orElseThrow()
                        .toMillis());
    }

    private void whoComesNowIsToldSo(SignedIn reader) {
        assertThat(one.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(one.get("/login").statusCode())
                .as("the login page asks nothing of it")
                .isEqualTo(200);
        assertThat(one.get("/brand/page.css").statusCode()).isEqualTo(200);
        assertThat(SignedIn.nobody(one.port())
                        .login("longho-officer", "an-sinh-2021")
                        .status())
                .isEqualTo(503);
        HttpResponse<String> tasks = reader.exchange("GET", ENGINE + "/task", null);
        assertThat(tasks.statusCode()).as(tasks.body()).isEqualTo(503);
        assertThat(tasks.headers().firstValue("Retry-After")).contains("5");
        assertThat(tasks.body()).contains("\"message\":\"Hệ thống tạm thời không truy cập được cơ sở dữ liệu");
        HttpResponse<String> page = reader.response("/kho-khan", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("<main", "Hệ thống tạm thời không truy cập được cơ sở dữ liệu");
    }

    /** Point 5 of the issue: no half completion, no number twice; the survivor and a new start carry on. */
    @Test
    void aNodeIsKilledInTheMiddleOfCompletions() throws Exception {
        List<String> officers = officers();
        int acknowledged = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            Node victim = kill % 2 == 1 ? other : one;
            var work = new CasesAtWork(jdbc, one, other, officers, "Lần " + kill);
            List<Future<Integer>> running = work.begin(threads);
            // In the middle: some are through, most are not.
            int middle = officers.size() / 2 + kill % 7;
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> work.steps() >= middle);
            victim.kill();
            work.gone(victim);
            for (Future<Integer> person : running) {
                acknowledged += person.get(3, TimeUnit.MINUTES);
            }

            work.assertWhole();
            await().atMost(Duration.ofMinutes(2)).until(() -> mailsWaiting() == 0 && jobsBegun() == 0);
            assertThat(jobsGivenUp()).isZero();
            everyMailHasLeft(kill);
            victim.start().awaitUp();
        }
        System.out.printf(
                "[faults] %d kills: %d steps acknowledged, %d cases, %d mails; nothing half, nothing twice%n",
                KILLS, acknowledged, count("difficulty"), count("mail_outbox"));
    }

    /**
     * Each once; one that a node had just handed over when it was killed may come twice, under the one Message-ID that
     * mail servers know it by.
     */
    private void everyMailHasLeft(int kills) throws MessagingException {
        assertThat(count("mail_outbox where state = 'SENT'")).isEqualTo(count("mail_outbox"));
        List<String> arrived = new ArrayList<>();
        for (MimeMessage message : mailServer.getReceivedMessages()) {
            arrived.add(message.getMessageID());
        }
        List<String> sent = jdbc.sql("select message_id from mail_outbox")
                .query(String.class)
                .list();
        assertThat(new HashSet<>(arrived)).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(arrived.size() - sent.size()).as("handed over again").isBetween(0, kills);
    }

    /** Those who can raise a difficulty. */
    private static List<String> officers() {
        return jdbc.sql("""
                        select u.id_ from act_id_user u join sample_user s on s.user_id = u.id_
                         where u.id_ like '%-officer' order by u.id_ limit :officers
                        """).param("officers", OFFICERS).query(String.class).list();
    }

    private static int held(String user) {
        return jdbc.sql("select (content ->> 'description')::int from start_input where person = :user")
                .param("user", user)
                .query(Integer.class)
                .single();
    }

    private static int mailsWaiting() {
        return count("mail_outbox where settled_at is null");
    }

    private static int jobsBegun() {
        return count("act_ru_job where type_ = 'message' and retries_ > 0");
    }

    private static int jobsGivenUp() {
        return count("act_ru_job where retries_ = 0");
    }

    private static int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    private static int readiness() {
        long began = System.nanoTime();
        int status = one.get("/actuator/health/readiness").statusCode();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
        return status;
    }

    /** An outage has a length; nothing else is waited for. */
    private static void holdUntil(long since, Duration length) {
        await().pollInterval(Duration.ofMillis(50))
                .atMost(length.plusSeconds(10))
                .until(() -> System.nanoTime() - since > length.toNanos());
    }
}
