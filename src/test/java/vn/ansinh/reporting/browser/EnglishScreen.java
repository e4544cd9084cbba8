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

    /** What is seen, is told to those who do not see, or stands on the tab of the browser; of a page that is not shown, all. */
    private static final String SAID = """
            (page, shown) => {
              const said = [page.title];
              const parts = page.querySelectorAll('body, body *');
              for (const part of parts) {
                if (part.closest('[lang=vi], script, style') || (shown && !part.checkVisibility())) continue;
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

    private static final String READ = "() => (" + SAID + ")(document, true)";

    /** Each with its status; a page that is downloaded or not open to this person says nothing. */
    private static final String READ_ALL = "async paths => { const said = " + SAID + """
              ;
              const pages = [];
              await Promise.all(paths.map(async path => {
                const answer = await fetch(path);
                const html = (answer.headers.get('content-type') ?? '').startsWith('text/html');
                const page = html ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
                pages.push([path, answer.status, ...(page ? said(page, false) : [])]);
              }));
              return pages;
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

    /**
     * Pages as the server makes them, also those on which there is a refusal.
     *
     * @param page of the person who reads, on any page of the application
     * @return how many of them were open to him
     */
    long readAll(String person, Page page, List<String> paths) {
        List<?> pages = (List<?>) page.evaluate(READ_ALL, paths);
        for (Object read : pages) {
            List<?> said = (List<?>) read;
            said.subList(2, said.size()).forEach(line -> read(person + " " + said.get(0), String.valueOf(line)));
        }
        return pages.stream()
                .filter(read -> ((Number) ((List<?>) read).get(1)).intValue() == 200)
                .count();
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
