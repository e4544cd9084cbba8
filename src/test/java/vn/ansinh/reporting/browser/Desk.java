package vn.ansinh.reporting.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import vn.ansinh.reporting.development.SampleUsers;

/** One person at a browser, signed in or not. */
public class Desk {

    static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final Pattern ACTIVE = Pattern.compile("\\bactive\\b");

    private static final Pattern LIST = Pattern.compile("/engine/default/filter/[^/]+/list");

    /** Tasklist may still ask for a task that was completed a moment ago. */
    private static final Pattern COMPLETED = Pattern.compile("404.*/engine/default/task/");

    private final String person;
    private final BrowserContext context;
    private final Page page;
    private final List<String> noise = new CopyOnWriteArrayList<>();
    private final List<Pattern> expected = new CopyOnWriteArrayList<>(List.of(COMPLETED));

    Desk(String person, BrowserContext context) {
        this.person = person;
        this.context = context;
        context.onConsoleMessage(this::listen);
        context.onWebError(error -> noise.add(error.error()));
        // Whoever leaves a page with unsaved words is asked, and leaves it.
        context.onDialog(dialog -> {
            if (dialog.type().equals("beforeunload")) {
                dialog.accept();
            } else {
                dialog.dismiss();
            }
        });
        this.page = context.newPage();
    }

    String person() {
        return person;
    }

    Page page() {
        return page;
    }

    /** Fills in the login page that stands there; what was asked for before opens. */
    void logIn() {
        logIn(page);
    }

    void logIn(Page login) {
        logIn(login, SampleUsers.PASSWORD);
        login.waitForURL("**" + TASKLIST + "**");
    }

    private void logIn(Page login, String password) {
        login.locator("#username").fill(person);
        login.locator("#password").fill(password);
        login.locator("form button[type=submit]").click();
    }

    /** Signs in and looks at a page of the application's own. */
    Page visit(String path, String password) {
        page.navigate(path);
        logIn(page, password);
        page.waitForURL("**" + path);
        return page;
    }

    /** Another tab of the same browser. */
    Page tab() {
        return context.newPage();
    }

    /**
     * The pages that ask the server for its language are told this one. The whole server in another language would be a
     * second engine in this JVM.
     */
    void speaks(String language) {
        context.route("**/shared/settings.js", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace("\"vi\"", "\"" + language + "\"")));
        });
        context.route(
                "**/api/language",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"language\":\"" + language + "\"}")));
    }

    /** The session ends, as it does after eight hours. */
    void sessionEnds() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
    }

    Page visit(String path) {
        page.navigate(path);
        return page;
    }

    DraftForm drafts() {
        open("Soạn thảo báo cáo – 6 tháng đầu năm 2021");
        return new DraftForm(page);
    }

    ReviewForm reviews(String agency) {
        open("Rà soát báo cáo – " + agency);
        return new ReviewForm(page);
    }

    /** Opens a task of the list by the beginning of its name, once it is there. */
    TaskForm open(String task) {
        lookAtList();
        page.locator(".tasks-list h4 a").getByText(task).first().click();
        assertThat(page.locator(".task-card h2.task")).containsText(task);
        var form = new TaskForm(page);
        form.opened();
        return form;
    }

    /** Opens the form with which a process is started, by the process's name. */
    TaskForm start(String process) {
        if (!page.url().contains(TASKLIST)) {
            page.navigate(TASKLIST);
        }
        page.getByText("Bắt đầu quy trình").click();
        page.locator(".modal-dialog").getByText(process).first().click();
        var form = new TaskForm(page);
        form.opened();
        return form;
    }

    /** The tasks in the list, read anew. */
    Locator tasks() {
        lookAtList();
        return page.locator("section.tasks-list");
    }

    /** Lets Tasklist read its list anew, as a person does who knows that something has come. */
    private void lookAtList() {
        if (!page.url().contains(TASKLIST)) {
            page.navigate(TASKLIST);
        }
        // While a form is open the lists are folded; this opens them, as people do.
        page.locator(".reset-regions").dispatchEvent("click");
        // Not with the mouse: the tooltip of one filter would cover the other.
        Locator filters = page.locator(".task-filter h4 a");
        for (int filter : List.of(1, 0)) {
            // A task that is opened before its list has come is opened again with it, and loses what was unfolded in
            // it.
            page.waitForResponse(
                    answer -> LIST.matcher(answer.url()).find(),
                    () -> filters.nth(filter).dispatchEvent("click"));
            assertThat(page.locator(".task-filter").nth(filter)).hasClass(ACTIVE);
        }
    }

    /** Looks at what is on the screen: nothing is blank, all can use it; where screenshots are asked for, it is kept under docs/screenshots. */
    Desk screenshot(String name) {
        return screenshot(page, name);
    }

    Desk screenshot(Page seen, String name) {
        Screenshots.take(seen, name);
        Assertions.assertThat(seen.locator("body").innerText())
                .as("words of " + name)
                .doesNotContain("undefined", "NaN", "[object");
        Assertions.assertThat(Accessibility.faults(seen))
                .as("accessibility of " + name)
                .isEmpty();
        return this;
    }

    /** Whether the network of this browser is away. */
    void offline(boolean away) {
        context.setOffline(away);
    }

    /** From now on no draft reaches the server. */
    void nothingIsSaved() {
        context.route("**/api/reports/*/draft", Route::abort);
    }

    /** This answer of the server, or this word on the console, belongs to the story. */
    Desk expects(String regex) {
        expected.add(Pattern.compile(regex));
        return this;
    }

    void photograph(Path file) {
        context.pages().get(0).screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    void leave() {
        context.close();
    }

    void assertQuiet() {
        Assertions.assertThat(noise)
                .as("console of " + person)
                .filteredOn(line -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(line).find()))
                .isEmpty();
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
            noise.add(message.text() + " – " + message.location());
        }
    }
}
