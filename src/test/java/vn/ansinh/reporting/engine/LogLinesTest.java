package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.report.ReportingFixture;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** One line for each event, which says of which request, whose, for which agency, and of what it is. */
@EngineTest
class LogLinesTest {

    private static final Logger EVENTS = (Logger) LoggerFactory.getLogger(AuditTrail.class);

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Officials officials;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionOperations transaction;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        EVENTS.setLevel(Level.INFO);
        lines.start();
        EVENTS.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        EVENTS.detachAppender(lines);
        EVENTS.setLevel(null);
    }

    @Test
    void anEventIsOneLineWithItsRequestUserAgencyAndBusinessKey() {
        reporting.asked("SYT");
        reporting.fill("SYT", Officials.officer("SYT"));
        String task = officials.task(key("SYT").toString(), Elements.DRAFT).getId();
        SignedIn officer = SignedIn.as("syt-officer", port);
        lines.list.clear();

        officer.post(ENGINE + "/task/" + task + "/submit-form", "{}");

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage())
                    .matches("report\\.drafted of KL92/2021-H1/SYT by syt-officer, entry \\d+ [0-9a-f]{16}");
            assertThat(line.getMDCPropertyMap())
                    .containsAllEntriesOf(
                            Map.of("user", "syt-officer", "agency", "SYT", "businessKey", "KL92/2021-H1/SYT"));
            assertThat(line.getMDCPropertyMap().get("requestId")).matches("[0-9a-f]{16}");
        });
    }

    @Test
    void whatIsUndoneIsNoEvent() {
        transaction.executeWithoutResult(status -> {
            audit.record("KL92/undone", "syt-officer", "report.drafted", "");
            status.setRollbackOnly();
        });

        assertThat(lines.list).isEmpty();
    }

    @Test
    void everyAnswerNamesItsRequestByANumberOfOurs() {
        SignedIn nobody = SignedIn.nobody(port);

        List<String> numbers =
                List.of("/login", "/camunda/app/", "/api/nothing", "/engine-rest/task", "/a/%2e%2e/b").stream()
                        .map(path -> nobody.response(path, NumberedRequests.HEADER, "of-the-client"))
                        .flatMap(answer -> answer.headers().allValues(NumberedRequests.HEADER).stream())
                        .toList();

        assertThat(numbers).hasSize(5).doesNotHaveDuplicates().allMatch(number -> number.matches("[0-9a-f]{16}"));
    }
}
