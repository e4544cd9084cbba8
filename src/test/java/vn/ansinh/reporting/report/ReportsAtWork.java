package vn.ansinh.reporting.report;

import static vn.ansinh.reporting.report.ReportingFixture.key;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.cycle.CycleFixture;
import vn.ansinh.reporting.upgrade.KindAtWork;
import vn.ansinh.reporting.upgrade.StepsOnward;

/** Reports of the first half of 2021 at every task of theirs, one asking for more time. */
@Fixture
@Order(2)
class ReportsAtWork implements KindAtWork {

    private final ReportingFixture reporting;
    private final CycleFixture cycles;

    ReportsAtWork(ReportingFixture reporting, CycleFixture cycles) {
        this.reporting = reporting;
        this.cycles = cycles;
    }

    @Override
    public void play(StepsOnward onward) {
        cycles.due(Period.halfYear(2021));
        cycles.asked(CycleFixture.key(Period.halfYear(2021)), "312");
        reporting.accepted("SYT");
        reporting.returned("LONGHO", LocalDate.of(2021, 4, 26));
        reporting.returned("VUNGLIEM", LocalDate.of(2021, 4, 26));
        onward.until(key("VUNGLIEM").toString(), "Task_ApproveReport");
        reporting.returned("TAMBINH", LocalDate.of(2021, 4, 26));
        onward.until(key("TAMBINH").toString(), "Task_ReviewReport");
        reporting.submitted("TRAON");
        reporting.drafted("UBMTTQ");
        reporting.approved("MANGTHIT");
        reporting.drafted("SXD");
        reporting.drafted("SGDDT");
        reporting.extensionAsked("STC", LocalDate.of(2021, 5, 14));
    }

    @Override
    public Step step(String element, String key, StepsOnward onward) {
        String agency = key.substring(key.lastIndexOf('/') + 1);
        return switch (element) {
            case "Task_DraftReport" -> {
                reporting.readyToHandIn(ReportKey.parse(key));
                yield new Step(Officials.officer(agency), null);
            }
            case "Task_CheckReport" -> new Step(Officials.head(agency), "approve");
            case "Task_ApproveReport" ->
                new Step(Officials.leader(agency), "approve", onward.letter(key, "BC-" + agency));
            case "Task_IssueReport" -> new Step(Officials.clerk(agency), null, onward.letter(key, "BC-" + agency));
            case "Task_ReviewReport" -> new Step(Officials.reviewer(), "accept");
            case "Task_DecideExtension" -> new Step(Officials.standingLeader(), "grant");
            default -> null;
        };
    }
}
