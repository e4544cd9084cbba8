package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.report.ReportingFixture;

/**
 * How a draft opens when one comes back to it: requests from the click on, and milliseconds until the first figures are
 * there. {@code mvn -Popening verify}, on a machine that does nothing else.
 */
@NeedsChromium
@EngineTest
class OpeningRun {

    private static final int ROUNDS = 7;

    @RegisterExtension
    private final Office office = new Office();

    @Autowired
    private ReportingFixture reporting;

    @Test
    void aDraftIsOpenedAgain() {
        reporting.asked("LONGHO");
        Desk officer = office.signIn("longho-officer");
        officer.drafts();
        Page page = officer.page();
        List<Integer> requests = new ArrayList<>();
        List<Long> waits = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            page.navigate("about:blank");
            page.navigate(Desk.TASKLIST);
            Locator task = page.locator(".tasks-list h4 a").first();
            assertThat(task).isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            List<String> asked = new ArrayList<>();
            Consumer<Request> listen = request -> asked.add(request.method() + " " + request.url());
            page.onRequest(listen);
            long begun = System.nanoTime();
            task.click();
            page.locator("input[data-column='actual']").first().waitFor();
            waits.add((System.nanoTime() - begun) / 1_000_000);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.offRequest(listen);
            requests.add(asked.size());
            if (round == ROUNDS - 1) {
                asked.forEach(line -> System.out.println("OPENING " + line));
            }
        }
        waits.sort(null);
        System.out.printf(
                "OPENING %d requests, first figures after %d ms (median of %d: %s)%n",
                requests.get(ROUNDS - 1), waits.get(ROUNDS / 2), ROUNDS, waits);
        assertThat(requests).allMatch(count -> count > 0);
    }
}
