package vn.ansinh.reporting.difficulty;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess;
import vn.ansinh.reporting.difficulty.process.DifficultyEscalationProcess.Elements;
import vn.ansinh.reporting.difficulty.process.DirectionMeasureProcess;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.engine.StartInputs;

/** Difficulties on their way, as far as a test needs them. */
@Fixture
public class DifficultyFixture {

    private final StartInputs inputs;
    private final Difficulties difficulties;
    private final FormService formService;
    private final RepositoryService repositoryService;
    private final StoredFiles files;
    private final FormInputs forms;
    private final Officials officials;
    private final EngineDriver engine;
    private final TransactionOperations transaction;
    private final com.fasterxml.jackson.databind.ObjectMapper json;
    private int lastNumber;

    DifficultyFixture(
            StartInputs inputs,
            Difficulties difficulties,
            FormService formService,
            RepositoryService repositoryService,
            StoredFiles files,
            FormInputs forms,
            Officials officials,
            EngineDriver engine,
            TransactionOperations transaction,
            com.fasterxml.jackson.databind.ObjectMapper json) {
        this.inputs = inputs;
        this.difficulties = difficulties;
        this.formService = formService;
        this.repositoryService = repositoryService;
        this.files = files;
        this.forms = forms;
        this.officials = officials;
        this.engine = engine;
        this.transaction = transaction;
        this.json = json;
    }

    public static Map<String, Object> text(String subject, String area, String description) {
        return text(subject, area, description, "NORMAL");
    }

    public static Map<String, Object> text(String subject, String area, String description, String severity) {
        var fields = new HashMap<String, Object>();
        fields.put("subject", subject);
        fields.put("area", area);
        fields.put("severity", severity);
        fields.put("description", description);
        fields.put("cause", "Nguyên nhân thử");
        fields.put("proposal", "Đề nghị hướng dẫn");
        return fields;
    }

    /** Types a difficulty and starts its case, as an officer of the agency. */
    public String started(String agency, Map<String, Object> fields) {
        Person officer = Officials.officer(agency);
        transaction.executeWithoutResult(status -> inputs.save(
                DifficultyEscalationProcess.KEY,
                officer.id(),
                json.valueToTree(fields),
                inputs.of(DifficultyEscalationProcess.KEY, officer.id()).version()));
        return officials.as(
                officer,
                () -> formService.submitStartForm(definition(), Map.of()).getBusinessKey());
    }

    private String definition() {
        return officials.as(
                Officials.administrator(),
                () -> repositoryService
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(DifficultyEscalationProcess.KEY)
                        .latestVersion()
                        .singleResult()
                        .getId());
    }

    /** Everything up to the standing agency's triage. */
    public String raised(String agency, String subject) {
        return raised(agency, text(subject, "A7", "Mô tả: " + subject));
    }

    public String raised(String agency, Map<String, Object> fields) {
        String key = started(agency, fields);
        officials.complete(Officials.leader(agency), key, Elements.APPROVE, "approve");
        return key;
    }

    /** Completes the open task of this kind with these fields typed. */
    public void complete(Person person, String key, String element, String outcome, Map<String, Object> fields) {
        forms.type(key, element, fields);
        officials.complete(person, key, element, outcome);
    }

    public void triage(String key, String outcome, Map<String, Object> fields) {
        complete(Officials.coordinator(), key, Elements.TRIAGE, outcome, fields);
    }

    /** Answered by the standing agency, to be confirmed. */
    public void answered(String key, String answer) {
        triage(key, "answer", Map.of("answer", answer));
        engine.runJobs(DifficultyEscalationProcess.KEY);
    }

    /** With the PPC's office, to be drafted. */
    public void escalated(String key) {
        triage(key, "escalate", Map.of("escalationText", "Kính trình Ủy ban nhân dân tỉnh"));
        officials.complete(Officials.standingLeader(), key, Elements.APPROVE_ESCALATION, "approve");
        letter(key, Elements.ISSUE_ESCALATION, nextEscalation(key), "SLĐTBXH-BTXH");
        officials.complete(Officials.clerk("SLDTBXH"), key, Elements.ISSUE_ESCALATION, null);
    }

    /** What the file belongs to of the escalation that goes out next. */
    public String nextEscalation(String key) {
        return next(number -> CaseFiles.escalation(key, number));
    }

    /** As {@link #nextEscalation(String)}, of the direction. */
    public String nextDirection(String key) {
        return next(number -> CaseFiles.direction(key, number));
    }

    /** The first letter of its kind that has no signed file yet. */
    private String next(IntFunction<String> letter) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(letter)
                .filter(file -> files.of(file).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** With the committee's office, to be issued. */
    public void given(String key, Map<String, Object> direction) {
        complete(Officials.ppcOffice(), key, Elements.DRAFT_DIRECTION, "submit", direction);
        officials.complete(Officials.ppcLeader(), key, Elements.GIVE_DIRECTION, "give");
    }

    /** Directed, and sent out. */
    public void directed(String key, Map<String, Object> direction) {
        given(key, direction);
        letter(key, Elements.ISSUE_DIRECTION, nextDirection(key), "UBND-VX");
        officials.complete(Officials.ppcOffice(), key, Elements.ISSUE_DIRECTION, null);
        engine.runJobs(DifficultyEscalationProcess.KEY);
    }

    /** Types the particulars of a letter and attaches its signed file. */
    public void letter(String key, String element, String file, String symbol) {
        letter(key, element, file, symbol, String.valueOf(++lastNumber));
    }

    /** As {@link #letter(String, String, String, String)}, with a number of the test's own. */
    void letter(String key, String element, String file, String symbol, String number) {
        forms.type(
                key,
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
                status -> files.add(file, UploadedFile.accept("da-ky.pdf", pdf), StoredFile.SIGNED, "clerk"));
    }

    /** The number of the letter typed last. */
    int lastNumber() {
        return lastNumber;
    }

    public DifficultyState state(String key) {
        return difficulties.get(key).state();
    }

    /** A case of Long Hồ on "Chậm cấp thẻ" with this task open; of {@link DirectionMeasureProcess} too. */
    public String waitingAt(String element) {
        if (element.equals(Elements.APPROVE)) {
            return started("LONGHO", text("Chậm cấp thẻ", "A7", "Chậm"));
        }
        String key = raised("LONGHO", "Chậm cấp thẻ");
        switch (element) {
            case Elements.TRIAGE -> {}
            case Elements.CLARIFY -> triage(key, "clarify", Map.of("reason", "Nêu rõ"));
            case Elements.GIVE_OPINION ->
                triage(
                        key,
                        "askOpinion",
                        Map.of("opinionAgency", "BHXH", "question", "Vì sao?", "opinionDue", "2021-04-16"));
            case Elements.APPROVE_ESCALATION, Elements.ISSUE_ESCALATION -> {
                triage(key, "escalate", Map.of("escalationText", "Kính trình"));
                if (element.equals(Elements.ISSUE_ESCALATION)) {
                    officials.complete(Officials.standingLeader(), key, Elements.APPROVE_ESCALATION, "approve");
                }
            }
            case Elements.DRAFT_DIRECTION -> escalated(key);
            case Elements.GIVE_DIRECTION -> {
                escalated(key);
                complete(Officials.ppcOffice(), key, Elements.DRAFT_DIRECTION, "submit", direction());
            }
            case Elements.ISSUE_DIRECTION -> {
                escalated(key);
                given(key, direction());
            }
            case Elements.TRACK_PROPOSAL -> {
                escalated(key);
                directed(key, Map.of("kind", "MINISTRY", "guidance", "Kiến nghị", "ministry", "Bộ Y tế"));
            }
            case Elements.CONFIRM -> answered(key, "Đã rõ");
            default -> {
                escalated(key);
                directed(key, direction());
            }
        }
        return key;
    }

    private static Map<String, Object> direction() {
        return Map.of("kind", "DIRECTION", "guidance", "Giao Sở", "leadAgency", "SYT", "deadline", "2021-04-26");
    }
}
