package vn.ansinh.reporting.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a person who reads no Vietnamese can read what stands somewhere. What is Vietnamese by its nature – a letter as it
 * goes out, the name of a person – is marked with {@code lang="vi"} or given here; all else is English.
 */
final class EnglishScreen {

    /** Letters that no English word has. */
    private static final Pattern VIETNAMESE =
            Pattern.compile("[ăâđêôơưàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ]");

    /** What is seen, is told to those who do not see, or stands on the tab of the browser. */
    private static final String READ = """
            () => {
              const said = [document.title];
              const parts = document.querySelectorAll('body, body *');
              for (const part of parts) {
                if (part.closest('[lang=vi], script, style') || !part.checkVisibility()) continue;
                for (const name of ['title', 'placeholder', 'aria-label', 'alt']) {
                  if (part.hasAttribute(name)) said.push(part.getAttribute(name));
                }
                if (part.matches('textarea')) continue;
                for (const node of part.childNodes) {
                  if (node.nodeType === Node.TEXT_NODE && node.textContent.trim()) said.push(node.textContent.trim());
                }
                if (part.matches('input:not([type=hidden]), select') && part.value) said.push(part.value);
              }
              return said;
            }
            """;

    private final List<String> names;
    private final List<String> faults = new ArrayList<>();

    /** @param names of people, which stay what they are */
    EnglishScreen(List<String> names) {
        this.names = names;
    }

    /** @param where for the list of faults */
    void read(String where, Page page) {
        for (Object said : (List<?>) page.evaluate(READ)) {
            read(where, String.valueOf(said));
        }
    }

    /** @param said a line that stands there, a title or the name of a file */
    void read(String where, String said) {
        String rest = said;
        for (String name : names) {
            rest = rest.replace(name, "");
        }
        if (VIETNAMESE.matcher(rest.toLowerCase(Locale.ROOT)).find()) {
            faults.add(where + ": " + said);
        }
    }

    /** What is Vietnamese and should not be, each with its place, once. */
    List<String> faults() {
        return faults.stream().distinct().toList();
    }
}
