package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** By the page's own clock, from the click to the first picture that has the figures: a look from outside is late. */
    private static final String STOPWATCH = """
            () => {
              let clicked = 0;
              document.addEventListener('click', () => { clicked ||= performance.now(); }, true);
              new MutationObserver((changes, observer) => {
                if (document.querySelector("input[data-column='actual']")?.checkVisibility()) {
                  observer.disconnect();
                  requestAnimationFrame(() => setTimeout(() => { window.firstFigures = performance.now() - clicked; }));
                }
              }).observe(document, { subtree: true, childList: true });
            }""";

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
        List<String> asked = answersOfTheServer(page);
        List<Integer> requests = new ArrayList<>();
        List<Long> waits = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            page.navigate("about:blank");
            page.navigate(Desk.TASKLIST);
            Locator task = page.locator(".tasks-list h4 a").first();
            assertThat(task).isVisible();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            asked.clear();
            page.evaluate(STOPWATCH);
            task.click();
            waits.add(Math.round(
                    ((Number) page.waitForFunction("window.firstFigures").jsonValue()).doubleValue()));
            page.waitForLoadState(LoadState.NETWORKIDLE);
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

    /** What the server answered, unchanged files among it; not what the browser took from what it keeps. */
    private static List<String> answersOfTheServer(Page page) {
        List<String> answered = new ArrayList<>();
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        Set<String> kept = new HashSet<>();
        network.on(
                "Network.requestServedFromCache",
                event -> kept.add(event.get("requestId").getAsString()));
        network.on("Network.responseReceived", event -> {
            JsonObject response = event.getAsJsonObject("response");
            if (!kept.contains(event.get("requestId").getAsString())
                    && !response.get("fromDiskCache").getAsBoolean()) {
                answered.add(response.get("url").getAsString());
            }
        });
        return answered;
    }
}
