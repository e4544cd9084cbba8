package vn.ansinh.reporting.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.SamplePdf;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.document.UploadedFile;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.FormInputs;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess;
import vn.ansinh.reporting.plan.process.ImplementationPlanProcess.Elements;

/** Plans on their way, as far as a test needs them. */
@Fixture
public class PlanFixture {

    private final Plans plans;
    private final PlanRequests requests;
    private final PassOnPlans successors;
    private final WatchOfPlans watch;
    private final PlanDrafting drafting;
    private final PlanTasks tasks;
    private final StoredFiles files;
    private final FormInputs inputs;
    private final Officials officials;
    private final EngineDriver engine;
    private final TransactionOperations transaction;
    private int lastNumber;

    PlanFixture(
            Plans plans,
            PlanRequests requests,
            PassOnPlans successors,
            WatchOfPlans watch,
            PlanDrafting drafting,
            PlanTasks tasks,
            StoredFiles files,
            FormInputs inputs,
            Officials officials,
            EngineDriver engine,
            TransactionOperations transaction) {
        this.plans = plans;
        this.requests = requests;
        this.successors = successors;
        this.watch = watch;
        this.drafting = drafting;
        this.tasks = tasks;
        this.files = files;
        this.inputs = inputs;
        this.officials = officials;
        this.engine = engine;
        this.transaction = transaction;
    }

    public static PlanKey key(String agency) {
        return new PlanKey("KH", agency);
    }

    /** What the daily round asks of the bodies on this day. */
    public void dayBegins(LocalDate today) {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transaction.execute(
                    status -> successors.fallenDue(today) || requests.fallenDue(today) || watch.fallenDue(today)));
        } while (more);
        begun();
    }

    /** Every obliged body is asked on 12 April 2021. */
    public void asked() {
        dayBegins(LocalDate.of(2021, 4, 12));
    }

    /** Instances that were asked for begin. */
    public void begun() {
        engine.runJobs(ImplementationPlanProcess.KEY);
    }

    /** A task as it is typed; its number is given with it. */
    static PlanTask task(String area, String deliverable, String due, long budget) {
        return new PlanTask(
                0,
                area,
                deliverable,
                "Phòng Nghiệp vụ Y",
                LocalDate.parse(due),
                BigDecimal.valueOf(budget),
                List.of(),
                0);
    }

    /** Writes these tasks into the draft, as this person. */
    void write(String agency, Person person, PlanTask... tasks) {
        officials.as(person, () -> drafting.replace(key(agency), Arrays.asList(tasks)));
    }

    /** Hands in the draft with two tasks, numbered 1 and 2. */
    public void drafted(String agency) {
        writeTwoTasks(agency);
        handIn(agency);
    }

    /** A draft that has no task gets two; as the agency's officer. */
    public void readyToHandIn(String agency) {
        if (tasks.of(key(agency), plans.get(key(agency)).openVersion()).isEmpty()) {
            writeTwoTasks(agency);
        }
    }

    private void writeTwoTasks(String agency) {
        write(
                agency,
                Officials.officer(agency),
                task("A7", "Tiêm chủng mở rộng đạt 95% trẻ dưới 1 tuổi", "2021-04-29", 150),
                task("A7", "Nâng cấp 5 trạm y tế xã", "2021-11-30", 2500));
    }

    void handIn(String agency) {
        officials.complete(Officials.officer(agency), key(agency).toString(), Elements.DRAFT, null);
    }

    public void approved(String agency) {
        drafted(agency);
        approve(agency);
    }

    void approve(String agency) {
        officials.complete(Officials.leader(agency), key(agency).toString(), Elements.APPROVE, "approve");
    }

    /** Issues what the leader has approved, under the next free number. */
    public void issue(String agency) {
        letter(agency, String.valueOf(++lastNumber));
        officials.complete(Officials.clerk(agency), key(agency).toString(), Elements.ISSUE, null);
    }

    /** What the files of the version belong to that is under way. */
    public String openFiles(String agency) {
        return key(agency).document(plans.get(key(agency)).openVersion());
    }

    void letter(String agency, String number) {
        inputs.type(
                key(agency).toString(),
                Elements.ISSUE,
                Map.of(
                        "number", number,
                        "symbol", "KH-" + agency,
                        "date", "2021-04-12",
                        "authority", "KT.",
                        "signer", "Nguyễn Văn Thử",
                        "signerTitle", "Phó Giám đốc"));
        byte[] pdf = SamplePdf.bytes();
        String owner = openFiles(agency);
        transaction.executeWithoutResult(status -> files.add(
                owner,
                UploadedFile.accept("ke-hoach-da-ky.pdf", pdf),
                StoredFile.SIGNED,
                agency.toLowerCase() + "-clerk"));
    }

    /** Everything up to the standing agency's decision. */
    public void sent(String agency) {
        approved(agency);
        issue(agency);
    }

    /** Sent, and given back by the standing agency to be completed. */
    public void returned(String agency) {
        sent(agency);
        inputs.type(
                key(agency).toString(),
                Elements.REGISTER,
                Map.of("reason", "Đề nghị bổ sung tiến độ", "completionDue", "2021-04-26"));
        officials.complete(Officials.reviewer(), key(agency).toString(), Elements.REGISTER, "askCompletion");
    }

    /** What was given back goes out once more, under another number. */
    public void sentAgain(String agency) {
        handIn(agency);
        approve(agency);
        issue(agency);
    }

    /** Everything up to the registration. */
    public void registered(String agency) {
        sent(agency);
        register(agency);
    }

    public void register(String agency) {
        officials.complete(Officials.reviewer(), key(agency).toString(), Elements.REGISTER, "register");
    }

    /** Begins a new version of what is registered. */
    public void amended(String agency, String reason) {
        officials.as(Officials.officer(agency), () -> requests.amend(key(agency), reason));
        begun();
    }
}
