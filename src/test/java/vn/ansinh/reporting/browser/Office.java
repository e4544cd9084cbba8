package vn.ansinh.reporting.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Where the people of a journey sit: everybody at a browser of his own, on the screen most offices have. A test fails
 * when one of their consoles tells of an error it did not expect.
 */
public class Office implements BeforeEachCallback, AfterEachCallback {

    private static final Path FAILURES = Path.of("target", "browser-failures");

    /** Milliseconds; for a machine that is busy with other work. */
    private static final double PATIENCE = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final List<Desk> desks = new ArrayList<>();
    private final Supplier<String> elsewhere;
    private Browser browser;
    private String address;

    /** Before the application of the test itself. */
    public Office() {
        this(null);
    }

    /** Before one that runs in a process of its own. */
    Office(Supplier<String> address) {
        this.elsewhere = address;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browser = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Office.class))
                .getOrComputeIfAbsent(RunningChromium.class)
                .browser;
        address = elsewhere != null
                ? elsewhere.get()
                : "http://localhost:"
                        + SpringExtension.getApplicationContext(context)
                                .getEnvironment()
                                .getRequiredProperty("local.server.port");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        boolean failed = context.getExecutionException().isPresent();
        if (failed) {
            desks.forEach(desk -> desk.photograph(FAILURES.resolve(context.getRequiredTestMethod()
                            .getName() + "-" + desk.person() + "-" + desks.indexOf(desk) + ".png")));
        }
        desks.forEach(Desk::leave);
        try {
            if (!failed) {
                desks.forEach(Desk::assertQuiet);
            }
        } finally {
            desks.clear();
        }
    }

    /** Signs somebody in at a browser of his own; Tasklist opens. */
    public Desk signIn(String user) {
        Desk desk = seat(user);
        desk.visit(Desk.TASKLIST);
        desk.logIn();
        return desk;
    }

    /** Somebody at a browser of his own, who has not signed in. */
    Desk seat(String user) {
        return seat(user, 1366, 768);
    }

    /** Signs somebody in on a telephone; Tasklist opens. */
    public Desk signInOnPhone(String user) {
        Desk desk = seat(user, 390, 844);
        desk.visit(Desk.TASKLIST);
        desk.logIn();
        return desk;
    }

    private Desk seat(String user, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                // As a browser bought abroad: the pages are Vietnamese all the same.
                .setLocale("en-US")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        Desk desk = new Desk(user, context);
        desks.add(desk);
        return desk;
    }

    /** One for all tests of this JVM. */
    static class RunningChromium implements CloseableResource {

        private final Playwright playwright;
        private final Browser browser;

        RunningChromium() {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Chromium.find().orElseThrow())
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
