package vn.ansinh.reporting.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether everybody can use what is on the screen, by axe-core's rules of WCAG 2.2 AA: the whole of our own pages, and in
 * Tasklist what is ours, the form and what stands beside it. Camunda's own frame is not ours to mend.
 */
final class Accessibility {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final List<String> OURS =
            List.of(".ansinh-form", ".as-after", ".ansinh-kept", ".ansinh-part", ".ansinh-page");

    private Accessibility() {}

    /** What is serious or critical, each with its place; empty when all is well. */
    static List<String> faults(Page page) {
        boolean frame = page.url().contains("/camunda/");
        List<String> parts =
                OURS.stream().filter(part -> page.locator(part).count() > 0).toList();
        if (frame && parts.isEmpty()) {
            return List.of();
        }
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // There are no frames on our pages; without them the check needs no page of its own.
        var axe = new AxeBuilder(page).setLegacyMode(true).options(options).withTags(STANDARDS);
        if (frame) {
            // Half a field behind the bar at the lower edge counts as too small; PhoneJourneyTest measures sizes
            // itself.
            parts.forEach(axe::include);
            axe.disableRules(List.of("target-size"));
        }
        AxeResults results = axe.analyze();
        return results.getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getTarget() + " "
                                + Stream.of(node.getHtml())
                                        .map(html -> html.substring(0, Math.min(160, html.length())))
                                        .findFirst()
                                        .orElse("")))
                .toList();
    }
}
