package vn.ansinh.reporting.forms;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.ansinh.reporting.browser.Chromium;

/** The modules the forms share, in a real browser and without a server. */
final class FormScripts implements AutoCloseable {

    static final Path MODULES = Path.of("forms", "v1");

    private static final String ORIGIN = "http://forms.test";

    private final Playwright playwright;
    private final Page page;

    FormScripts() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find().orElseThrow())
                        .setArgs(List.of("--no-sandbox")));
        // A computer abroad, to see that its zone and language do not matter.
        page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("en-US").setTimezoneId("America/New_York"))
                .newPage();
        page.route(ORIGIN + "/**", FormScripts::answer);
        page.navigate(ORIGIN + "/");
    }

    private static void answer(Route route) {
        String name = route.request().url().substring(ORIGIN.length() + 1);
        Path file = MODULES.resolve(name);
        var answer = new Route.FulfillOptions();
        if (name.isEmpty()) {
            route.fulfill(answer.setContentType("text/html").setBody("<!doctype html><title>forms</title>"));
        } else if (name.endsWith(".js") && Files.exists(file)) {
            route.fulfill(answer.setContentType("text/javascript").setPath(file));
        } else {
            route.fulfill(answer.setStatus(404));
        }
    }

    /**
     * What a function of a module returns.
     *
     * @param expression over {@code m}, the module, and {@code arg}
     * @return undefined as {@code "undefined"}
     */
    Object evaluate(String module, String expression, Object argument) {
        return page.evaluate("""
                async ([name, expression, arg]) => {
                  const m = await import('/' + name);
                  const value = new Function('m', 'arg', 'return ' + expression)(m, arg);
                  return value === undefined ? 'undefined' : value;
                }
                """, List.of(module, expression, argument));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
