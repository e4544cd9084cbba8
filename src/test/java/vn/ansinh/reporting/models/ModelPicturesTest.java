package vn.ansinh.reporting.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.reporting.browser.Chromium;
import vn.ansinh.reporting.browser.NeedsChromium;

/**
 * Draws every model as Cockpit and the modellers do and checks that it can be read. The pictures lie under
 * {@code target/process-pictures}; with {@code -Dpictures=refresh} those of the documentation are replaced by them.
 */
@NeedsChromium
class ModelPicturesTest {

    private static final Path PICTURES = Path.of("target", "process-pictures");
    private static final Path DOCUMENTATION = Path.of("docs", "images", "processes");
    private static final boolean REFRESH = "refresh".equals(System.getProperty("pictures"));
    private static final String BLANK_PAGE = """
            <!doctype html>
            <style>body { margin: 0; background: white }</style>
            <div id="canvas" style="width: 2400px; height: 1200px"></div>
            """;

    /** The table as high as its rules, without the viewer's button to the requirements diagram. */
    private static final String TABLE_ONLY = "#canvas, .dmn-decision-table-container, .tjs-container "
            + "{ height: auto !important; width: 1802px !important } .tjs-container { padding-bottom: 48px } .view-drd { display: none }";

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void openBrowser() throws IOException {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find().orElseThrow())
                        .setArgs(List.of("--no-sandbox")));
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    static Stream<Path> processes() {
        return Models.processFiles().stream();
    }

    static Stream<Path> decisions() {
        return Models.decisionFiles().stream();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void nothingOverlapsInTheDrawingOfAProcess(Path model) throws IOException {
        try (Page page = page("bpmn-js", "bpmn-viewer", List.of())) {
            Map<?, ?> drawing = draw(page, "drawProcess", model);
            page.setContent("<body style='margin: 0; background: white'>"
                    + "<div id='picture' style='display: inline-block; padding: 24px'>" + drawing.get("svg")
                    + "</div>");

            keep(page.locator("#picture"), model);

            assertThat((List<?>) drawing.get("problems")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionIsDrawnAsATable(Path model) throws IOException {
        List<String> styles =
                List.of("dmn-js-shared.css", "dmn-js-decision-table.css", "dmn-font/css/dmn-embedded.css");
        try (Page page = page("dmn-js", "dmn-viewer", styles)) {
            Map<?, ?> drawing = draw(page, "drawDecision", model);

            page.addStyleTag(new Page.AddStyleTagOptions().setContent(TABLE_ONLY));
            keep(page.locator(".tjs-container"), model);

            assertThat((List<?>) drawing.get("problems")).isEmpty();
        }
    }

    @Test
    void everyModelHasItsPictureInTheDocumentation() {
        assumeFalse(REFRESH, "They are being drawn");

        assertThat(Models.files())
                .allSatisfy(model -> assertThat(picture(DOCUMENTATION, model))
                        .as("draw it with: mvn test -Dtest=ModelPicturesTest -Dpictures=refresh")
                        .exists());
    }

    private static Page page(String webjar, String bundle, List<String> styles) throws IOException {
        Page page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(2400, 1200).setDeviceScaleFactor(2));
        page.setContent(BLANK_PAGE);
        for (String style : styles) {
            page.addStyleTag(new Page.AddStyleTagOptions().setContent(fromWebjar(webjar, "assets/" + style)));
        }
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(fromWebjar(webjar, bundle + ".production.min.js")));
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(resource("drawing.js")));
        return page;
    }

    private static Map<?, ?> draw(Page page, String function, Path model) throws IOException {
        return (Map<?, ?>) page.evaluate("xml => %s(xml)".formatted(function), Files.readString(model));
    }

    private static void keep(Locator drawing, Path model) throws IOException {
        Path picture = picture(PICTURES, model);
        drawing.screenshot(new Locator.ScreenshotOptions().setPath(picture));
        if (REFRESH) {
            Files.createDirectories(DOCUMENTATION);
            Files.copy(picture, picture(DOCUMENTATION, model), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path picture(Path folder, Path model) {
        return folder.resolve(Models.key(model) + ".png");
    }

    private static String fromWebjar(String webjar, String file) throws IOException {
        Properties version = new Properties();
        try (InputStream properties = ModelPicturesTest.class.getResourceAsStream(
                "/META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(webjar))) {
            version.load(properties);
        }
        return resource(
                "/META-INF/resources/webjars/%s/%s/dist/%s".formatted(webjar, version.getProperty("version"), file));
    }

    private static String resource(String name) throws IOException {
        try (InputStream content = ModelPicturesTest.class.getResourceAsStream(name)) {
            assertThat(content).as(name).isNotNull();
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
