package vn.ansinh.reporting.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.check.Check;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.Document;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Edits.Work;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.Rounds.Round;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.notification.MailLogEntry;
import vn.ansinh.reporting.notification.Mails;

/**
 * A kind of document nobody in the program has heard of is drafted, approved, issued, returned and sent again. What it needs
 * stands in this package, its model and its messages; no class outside of them names it.
 */
@EngineTest
class NoticeTest {

    private static int last;

    @Autowired
    private Notices notices;

    @Autowired
    private Rounds rounds;

    @Autowired
    private StoredFiles files;

    @Autowired
    private FormInputs inputs;

    @Autowired
    private Officials officials;

    @Autowired
    private Mails mails;

    @Autowired
    private Check check;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private AuthorizationService authorizations;

    @LocalServerPort
    private int port;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Clock clock;

    private String key;
    private String deployment;

    @BeforeEach
    void asked() {
        deployment = repository
                .createDeployment()
                .addClasspathResource("notice/notice.bpmn")
                .deploy()
                .getId();
        key = "TB/" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> notices.ask(key, "SYT"));
    }

    @AfterEach
    void leavesNoModelBehind() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void itIsDraftedApprovedIssuedReturnedAndSentAgain() {
        write("Thông báo lần đầu");
        handOn();
        inputs.type(key, NoticeKind.APPROVE, Map.of("reason", "Nêu rõ thời hạn"));
        officials.complete(Officials.leader("SYT"), key, NoticeKind.APPROVE, "return");
        assertThat(document().state()).isEqualTo(DocumentState.DRAFTING);

        handOn();
        officials.complete(Officials.leader("SYT"), key, NoticeKind.APPROVE, "approve");
        issue();
        inputs.type(key, NoticeKind.JUDGE, Map.of("completionDue", "2021-04-26"));
        officials.complete(Officials.reviewer(), key, NoticeKind.JUDGE, "askCompletion");
        assertThat(document()).returns(DocumentState.RETURNED, Document::state).returns(2, Document::round);
        Round first = rounds.of(key).get(0);

        write("Thông báo đã hoàn thiện");
        handOn();
        officials.complete(Officials.leader("SYT"), key, NoticeKind.APPROVE, "approve");
        issue();
        officials.complete(Officials.reviewer(), key, NoticeKind.JUDGE, "accept");

        assertThat(document().state()).isEqualTo(DocumentState.ACCEPTED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isZero();
        List<Round> sent = rounds.of(key);
        assertThat(sent).hasSize(2).allSatisfy(round -> {
            assertThat(round.sha256()).isEqualTo(CanonicalJson.sha256(round.content()));
            assertThat(round.drafters()).containsExactly("syt-officer");
        });
        assertThat(sent.get(0)).isEqualTo(first);
        assertThat(sent).extracting(Round::content).containsExactly("Thông báo lần đầu", "Thông báo đã hoàn thiện");
        assertThat(sent.get(1).letter().replaces().reference())
                .isEqualTo(first.letter().reference());
        assertThat(check.findings()).filteredOn(finding -> !finding.holds()).isEmpty();
    }

    @Test
    void whoDraftedItDoesNotApproveIt() {
        write("Thông báo", "syt-leader");
        handOn();

        assertThatThrownBy(() -> officials.complete(Officials.leader("SYT"), key, NoticeKind.APPROVE, "approve"))
                .hasRootCauseInstanceOf(Refusal.class);
        assertThat(document().state()).isEqualTo(DocumentState.APPROVING);
    }

    @Test
    void whatItRegistersIsThere() {
        assertThat(mails.log(key)).extracting(MailLogEntry::template).containsExactly(NoticeMail.NOTICE_OPENED);
        assertThat(granted("managers", ProcessDefinitionPermissions.READ_TASK)).isEqualTo(1);
        assertThat(granted("kl92-standing-reviewers", ProcessDefinitionPermissions.TASK_WORK))
                .isEqualTo(1);
        assertThat(officials.task(key, NoticeKind.DRAFT).getName()).endsWith(" – " + key);
    }

    @Test
    void theReviewersListShowsIt() {
        write("Thông báo");
        handOn();
        officials.complete(Officials.leader("SYT"), key, NoticeKind.APPROVE, "approve");
        issue();

        SignedIn reviewer = SignedIn.as("reviewer", port);
        String review = StreamSupport.stream(
                        reviewer.get(ENGINE + "/filter?resourceType=Task")
                                .json()
                                .spliterator(),
                        false)
                .filter(filter -> filter.path("name").asText().equals("Chờ rà soát"))
                .map(filter -> filter.path("id").asText())
                .findFirst()
                .orElseThrow();
        assertThat(reviewer.get(ENGINE + "/filter/" + review + "/list").json().findValuesAsText("taskDefinitionKey"))
                .contains(NoticeKind.JUDGE);
    }

    private long granted(String group, ProcessDefinitionPermissions permission) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(NoticeKind.PROCESS)
                .hasPermission(permission)
                .count();
    }

    private Document document() {
        return transaction.execute(status -> notices.get(key)).document();
    }

    private void write(String content) {
        write(content, "syt-officer");
    }

    private void write(String content, String actor) {
        transaction.executeWithoutResult(status -> notices.write(
                key, content, new Work(key, document().round(), document().state(), actor, clock.instant())));
    }

    private void handOn() {
        officials.complete(Officials.officer("SYT"), key, NoticeKind.DRAFT, null);
    }

    private void issue() {
        inputs.type(
                key,
                NoticeKind.ISSUE,
                Map.of(
                        "number", String.valueOf(7000 + ++last),
                        "symbol", "TB-SYT",
                        "date", "2021-04-12",
                        "authority", "KT.",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Phó Giám đốc"));
        byte[] pdf = SamplePdf.bytes();
        transaction.executeWithoutResult(
                status -> files.add(key, UploadedFile.accept("thong-bao.pdf", pdf), StoredFile.SIGNED, "syt-clerk"));
        officials.complete(Officials.clerk("SYT"), key, NoticeKind.ISSUE, null);
    }
}
