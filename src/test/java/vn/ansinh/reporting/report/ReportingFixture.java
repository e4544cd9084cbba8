package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/** Reports on their way, as far as a test needs them. Figures are marked samples: 100 each, and no report says so. */
@Fixture
public class ReportingFixture {

    public static final String CYCLE = "KL92/2021-H1";

    private static final String LETTER = "12/SLĐTBXH-BTXH";

    private final Obligations obligations;
    private final Issuing issuing;
    private final ReportingCalendar calendar;
    private final Drafting drafting;
    private final Drafts drafts;
    private final Reviewing reviewing;
    private final Remarks remarks;
    private final PlannedWork planned;
    private final AgencyRequests requests;
    private final StoredFiles files;
    private final FormInputs inputs;
    private final Officials officials;
    private final TransactionOperations transaction;
    private int lastNumber;

    ReportingFixture(
            Obligations obligations,
            Issuing issuing,
            ReportingCalendar calendar,
            Drafting drafting,
            Drafts drafts,
            Reviewing reviewing,
            Remarks remarks,
            PlannedWork planned,
            AgencyRequests requests,
            StoredFiles files,
            FormInputs inputs,
            Officials officials,
            TransactionOperations transaction) {
        this.obligations = obligations;
        this.issuing = issuing;
        this.calendar = calendar;
        this.drafting = drafting;
        this.drafts = drafts;
        this.reviewing = reviewing;
        this.remarks = remarks;
        this.planned = planned;
        this.requests = requests;
        this.files = files;
        this.inputs = inputs;
        this.officials = officials;
        this.transaction = transaction;
    }

    /** The six-month cycle of 2021, asked of these agencies. */
    public void asked(String... agencies) {
        asked(Period.halfYear(2021), agencies);
    }

    /** The cycle of this period, asked of these agencies. */
    public void asked(Period period, String... agencies) {
        Obligations.Asked asked = opened(period, agencies);
        transaction.executeWithoutResult(status -> obligations.askNext(asked, LETTER, agencies.length));
    }

    /** As {@link #asked(Period, String...)}, in parts as the process asks. */
    public void askedInBatches(Period period, String... agencies) {
        Obligations.Asked asked = opened(period, agencies);
        int left;
        do {
            left = transaction.execute(status -> obligations.askNext(asked, LETTER, 10));
        } while (left > 0);
    }

    /** As {@link #asked(Period, String...)}, of those that are there on a day. */
    public void askedOn(LocalDate day, Period period, String... agencies) {
        Obligations.Asked asked = opened(day, period, agencies);
        transaction.executeWithoutResult(status -> obligations.askNext(asked, LETTER, agencies.length));
    }

    private Obligations.Asked opened(Period period, String... agencies) {
        return opened(LocalDate.of(2021, 4, 12), period, agencies);
    }

    private Obligations.Asked opened(LocalDate day, Period period, String... agencies) {
        var regime = calendar.regime("KL92");
        var asked = new Obligations.Asked(
                "KL92",
                period,
                false,
                calendar.cutOff(regime, period),
                calendar.deadline(regime, period).originalDue(),
                new Selection(Set.of(agencies), Set.of(), Set.of()));
        transaction.executeWithoutResult(status -> obligations.open(asked, day));
        return asked;
    }

    public static ReportKey key(String agency) {
        return new ReportKey(CYCLE, agency);
    }

    /** Fills what is missing in the draft, as this person. */
    public void fill(String agency, Person person) {
        fill(key(agency), person);
    }

    static Cell filled(Cell cell) {
        return new Cell(
                cell.indicator(), CellState.VALUE, new BigDecimal(100), new BigDecimal(100), "", "", cell.version());
    }

    static Section filled(Section section) {
        return new Section(section.code(), "Nội dung thử phần " + section.code(), section.version());
    }

    /** Has the draft tell these difficulties, as the agency's officer. */
    public void tellDifficulties(String agency, List<DifficultyEntry> difficulties) {
        officials.as(Officials.officer(agency), () -> drafting.difficulties(key(agency), difficulties, List.of()));
    }

    /** Fills what is missing, says how planned tasks stand and answers what was pinned, as the agency's officer. */
    public void readyToHandIn(ReportKey key) {
        Person officer = Officials.officer(key.agency());
        fill(key, officer);
        List<Drafting.Mark> marks = planned.of(obligations.get(key)).stream()
                .map(task -> new Drafting.Mark(task.id(), PlannedTask.State.ON_TRACK, 20, "", task.version()))
                .toList();
        officials.as(officer, () -> {
            drafting.change(key, new Drafting.Change(List.of(), List.of(), marks));
        });
        remarks.of(key).stream()
                .filter(Remark::unanswered)
                .forEach(remark -> officials.as(
                        officer, () -> reviewing.answer(key, remark.id(), "Số liệu đã đối chiếu", remark.answer())));
    }

    private void fill(ReportKey key, Person person) {
        List<Cell> cells = drafts.of(key).content().cells().stream()
                .map(ReportingFixture::filled)
                .toList();
        List<Section> sections = drafts.of(key).content().sections().stream()
                .map(ReportingFixture::filled)
                .toList();
        officials.as(person, () -> {
            drafting.change(key, new Drafting.Change(cells, sections));
        });
    }

    /** Hands in the draft as the agency's officer. */
    public void drafted(String agency) {
        fill(agency, Officials.officer(agency));
        officials.complete(Officials.officer(agency), key(agency).toString(), Elements.DRAFT, null);
    }

    public void approved(String agency) {
        fill(agency, Officials.officer(agency));
        handedIn(agency);
    }

    /** Hands in what stands in the draft, and has the leader approve it. */
    public void handedIn(String agency) {
        officials.complete(Officials.officer(agency), key(agency).toString(), Elements.DRAFT, null);
        officials.complete(Officials.leader(agency), key(agency).toString(), Elements.APPROVE, "approve");
    }

    /** Everything up to DOLISA's review. */
    public void submitted(String agency) {
        approved(agency);
        issue(agency);
    }

    /** Issues what the leader has approved, under the next free number. */
    public void issue(String agency) {
        issue(agency, Map.of());
    }

    /** As {@link #issue(String)}, with these particulars. */
    void issue(String agency, Map<String, String> particulars) {
        ReportKey key = key(agency);
        Map<String, Object> letter = new HashMap<>(particulars(key, String.valueOf(++lastNumber)));
        if (particulars.containsKey("signingAuthority")) {
            letter.remove("authority");
        }
        letter.putAll(particulars);
        inputs.type(officials.task(key.toString(), Elements.ISSUE).getId(), letter);
        sign(key);
        officials.complete(Officials.clerk(agency), key.toString(), Elements.ISSUE, null);
    }

    /** Types a letter's particulars into the open task and attaches the signed file. */
    public void letter(String agency, String elementId, String number) {
        letter(key(agency), elementId, number);
    }

    private void letter(ReportKey key, String elementId, String number) {
        type(officials.task(key.toString(), elementId).getId(), key, number);
        sign(key);
    }

    void type(String task, ReportKey key, String number) {
        inputs.type(task, particulars(key, number));
    }

    private static Map<String, Object> particulars(ReportKey key, String number) {
        return Map.of(
                "number", number,
                "symbol", "BC-" + key.agency(),
                "date", "2021-04-12",
                "authority", "KT.",
                "signer", "Nguyễn Văn Thử",
                "signerTitle", "Phó Giám đốc");
    }

    void sign(ReportKey key) {
        byte[] pdf = SamplePdf.bytes();
        transaction.executeWithoutResult(status -> files.add(
                key.toString(),
                UploadedFile.accept("bao-cao-da-ky.pdf", pdf),
                StoredFile.SIGNED,
                key.agency().toLowerCase() + "-clerk"));
    }

    /** Everything up to DOLISA's acceptance, of a report of any cycle. */
    public void accepted(ReportKey key) {
        accepted(key, "2021-04-12");
    }

    /** As {@link #accepted(ReportKey)}, with a letter of this day. */
    public void accepted(ReportKey key, String day) {
        submitted(key, day);
        officials.complete(Officials.reviewer(), key.toString(), Elements.REVIEW, "accept");
    }

    /** Of whatever cycle of 2021. */
    public void submitted(ReportKey key) {
        submitted(key, "2021-04-12");
    }

    /** Of whatever cycle, with a letter of this day. */
    public void submitted(ReportKey key, String day) {
        fill(key, Officials.officer(key.agency()));
        sent(key, day);
    }

    /** What stands in the draft goes out with a letter of this day. */
    void sent(ReportKey key, String day) {
        String agency = key.agency();
        AgencyRules rules = issuing.rules(obligations.get(key));
        officials.complete(Officials.officer(agency), key.toString(), Elements.DRAFT, null);
        if (rules.checkStep()) {
            officials.complete(Officials.head(agency), key.toString(), Elements.CHECK, "approve");
        }
        Person issuer = Officials.clerk(agency);
        String last = Elements.ISSUE;
        if (rules.issueWithApproval()) {
            issuer = Officials.leader(agency);
            last = Elements.APPROVE;
        } else {
            officials.complete(Officials.leader(agency), key.toString(), Elements.APPROVE, "approve");
        }
        Map<String, Object> letter = new HashMap<>(particulars(key, String.valueOf(++lastNumber)));
        letter.put("date", day);
        inputs.type(officials.task(key.toString(), last).getId(), letter);
        sign(key);
        officials.complete(issuer, key.toString(), last, rules.issueWithApproval() ? "approve" : null);
    }

    /** Everything up to DOLISA's acceptance. */
    public void accepted(String agency) {
        submitted(agency);
        officials.complete(Officials.reviewer(), key(agency).toString(), Elements.REVIEW, "accept");
    }

    /** Asks DOLISA to let the report come later, as the agency's officer. */
    public void extensionAsked(String agency, LocalDate until) {
        officials.as(
                Officials.officer(agency),
                () -> requests.askExtension(key(agency), until, "Chờ số liệu của cấp huyện"));
    }

    /** Submitted, and sent back by DOLISA with one remark. */
    public void returned(String agency, LocalDate completionDue) {
        submitted(agency);
        completionAsked(agency, completionDue);
    }

    /** Sent back by DOLISA with one remark. */
    public void completionAsked(String agency, LocalDate completionDue) {
        officials.as(Officials.reviewer(), () -> reviewing.pin(key(agency), "report", "Đề nghị giải trình số liệu"));
        inputs.type(key(agency).toString(), Elements.REVIEW, Map.of("completionDue", completionDue.toString()));
        officials.complete(Officials.reviewer(), key(agency).toString(), Elements.REVIEW, "askCompletion");
    }
}
