package vn.ansinh.reporting.plan;

import org.springframework.core.annotation.Order;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.upgrade.KindAtWork;
import vn.ansinh.reporting.upgrade.StepsOnward;

/** Plans at every task of theirs. */
@Fixture
@Order(1)
class PlansAtWork implements KindAtWork {

    private final PlanFixture plans;

    PlansAtWork(PlanFixture plans) {
        this.plans = plans;
    }

    @Override
    public void play(StepsOnward onward) {
        plans.asked();
        plans.registered("STC");
        plans.amended("STC", "Tỉnh bổ sung nhiệm vụ");
        plans.sent("LONGHO");
        plans.drafted("SXD");
        plans.approved("SGDDT");
        plans.returned("TRAON");
        plans.returned("MANGTHIT");
        plans.sentAgain("MANGTHIT");
    }

    @Override
    public Step step(String element, String key, StepsOnward onward) {
        String agency = key.substring(key.lastIndexOf('/') + 1);
        return switch (element) {
            case "Task_DraftPlan" -> {
                plans.readyToHandIn(agency);
                yield new Step(Officials.officer(agency), null);
            }
            case "Task_ApprovePlan" -> new Step(Officials.leader(agency), "approve");
            case "Task_IssuePlan" ->
                new Step(Officials.clerk(agency), null, onward.letter(plans.openFiles(agency), "KH-" + agency));
            case "Task_RegisterPlan" -> new Step(Officials.reviewer(), "register");
            default -> null;
        };
    }
}
