package vn.ansinh.reporting.difficulty;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.upgrade.KindAtWork;
import vn.ansinh.reporting.upgrade.StepsOnward;

/** A case for every task of theirs. */
@Fixture
@Order(3)
class DifficultiesAtWork implements KindAtWork {

    private static final List<String> TASKS = List.of(
            "Task_ApproveDifficulty",
            "Task_TriageDifficulty",
            "Task_ClarifyDifficulty",
            "Task_GiveOpinion",
            "Task_ApproveEscalation",
            "Task_IssueEscalation",
            "Task_DraftDirection",
            "Task_GiveDirection",
            "Task_IssueDirection",
            "Task_TrackProposal",
            "Task_ConfirmResolution",
            "Task_CarryOutDirection");

    private final DifficultyFixture difficulties;

    DifficultiesAtWork(DifficultyFixture difficulties) {
        this.difficulties = difficulties;
    }

    @Override
    public void play(StepsOnward onward) {
        TASKS.forEach(difficulties::waitingAt);
    }

    @Override
    public Step step(String element, String key, StepsOnward onward) {
        Person raiser = Officials.officer("LONGHO");
        return switch (element) {
            case "Task_ApproveDifficulty" -> new Step(Officials.leader("LONGHO"), "approve");
            case "Task_TriageDifficulty" ->
                new Step(Officials.coordinator(), "answer", Map.of("answer", "Theo hướng dẫn số 5"));
            case "Task_ApproveEscalation" -> new Step(Officials.standingLeader(), "approve");
            case "Task_IssueEscalation" ->
                new Step(
                        Officials.standingClerk(),
                        null,
                        onward.letter(difficulties.nextEscalation(key), "TTr-SLĐTBXH"));
            case "Task_DraftDirection" -> new Step(Officials.ppcOffice(), "submit", direction());
            case "Task_GiveDirection" -> new Step(Officials.ppcLeader(), "give");
            case "Task_IssueDirection" ->
                new Step(Officials.ppcOffice(), null, onward.letter(difficulties.nextDirection(key), "UBND-VX"));
            case "Task_GiveOpinion" -> new Step(Officials.officer("BHXH"), null, Map.of("opinion", "Do chậm dữ liệu"));
            case "Task_ClarifyDifficulty" ->
                new Step(raiser, null, DifficultyFixture.text("Chậm cấp 120 thẻ", "A7", "Rõ hơn"));
            case "Task_TrackProposal" ->
                new Step(
                        Officials.ppcOffice(),
                        null,
                        Map.of(
                                "ministryAnswer", "Sẽ sửa",
                                "ministryLetter", "CV 99/BYT",
                                "answeredOn", onward.today()));
            case "Task_ConfirmResolution" -> new Step(raiser, "resolved");
            case "Task_CarryOutDirection" ->
                new Step(Officials.officer("SYT"), null, Map.of("done", "Đã làm", "finishedOn", onward.today()));
            default -> null;
        };
    }

    private static Map<String, Object> direction() {
        return Map.of("kind", "DIRECTION", "guidance", "Giao Sở", "leadAgency", "SYT", "deadline", "2021-04-26");
    }
}
