package vn.ansinh.reporting.consolidation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Where the consolidated reports of the cycles are read, for pages about cycles. */
@Service
public class ConsolidatedLinks {

    /**
     * @param slug its address is {@code /tong-hop/{slug}}
     * @param title what it is called within its cycle
     * @param state where it stands, in words
     */
    public record Link(String slug, String title, String state) {}

    private final ConsolidatedReports reports;
    private final ConsolidationAccess access;
    private final ConsolidationFormats formats;

    ConsolidatedLinks(ConsolidatedReports reports, ConsolidationAccess access, ConsolidationFormats formats) {
        this.reports = reports;
        this.access = access;
        this.formats = formats;
    }

    /**
     * Those the signed-in person may read, the main report of a cycle before its supplements; in one query.
     *
     * @return by the key of the cycle; without cycles that have none for this person
     */
    public Map<String, List<Link>> readable() {
        return reports.outlines().stream()
                .filter(outline -> access.mayRead(outline.report(), outline.signed(), outline.sent()))
                .collect(Collectors.groupingBy(
                        outline -> outline.report().key().cycle(),
                        Collectors.mapping(outline -> link(outline.report()), Collectors.toList())));
    }

    private Link link(ConsolidatedReport report) {
        String title = report.key().supplement()
                ? formats.of(
                        "consolidation.title.supplement-numbered", report.key().number())
                : formats.title(report);
        return new Link(report.key().slug(), title, formats.state(report));
    }
}
