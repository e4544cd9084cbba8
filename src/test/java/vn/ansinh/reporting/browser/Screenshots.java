package vn.ansinh.reporting.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;

/** The pictures of the README. Written only with {@code -Dscreenshots=true}: an ordinary run changes nothing in the tree. */
final class Screenshots {

    private static final Path FOLDER = Path.of("docs", "screenshots");

    private Screenshots() {}

    static void take(Page page, String name) {
        if (Boolean.getBoolean("screenshots")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setCaret(ScreenshotCaret.HIDE));
        }
    }
}
