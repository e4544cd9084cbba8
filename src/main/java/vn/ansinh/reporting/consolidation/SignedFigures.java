package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Figure;
import vn.ansinh.reporting.consolidation.ConsolidationAccess.ReadScope;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.Rounds;

/**
 * The province's figures as they stand in the last consolidated report of each cycle that was signed; for the PPC, that was sent
 * to it. What is still drafted is nobody's figure.
 */
@Service
public class SignedFigures {

    /**
     * A figure of the province.
     *
     * @param actual null without a value, as the estimate
     * @param state how whole it is, or why it has no value, in words
     * @param report what the consolidated report is called, with its subject
     */
    public record Line(BigDecimal actual, BigDecimal estimate, String state, String report) {}

    private final ConsolidatedReports reports;
    private final ConsolidationAccess access;
    private final Rounds rounds;
    private final FigureViews figures;
    private final ConsolidationFormats formats;

    SignedFigures(
            ConsolidatedReports reports,
            ConsolidationAccess access,
            Rounds rounds,
            FigureViews figures,
            ConsolidationFormats formats) {
        this.reports = reports;
        this.access = access;
        this.rounds = rounds;
        this.figures = figures;
        this.formats = formats;
    }

    /** Those the signed-in person may read, by the key of the cycle and the code of the figure; in two queries. */
    public Map<String, Map<String, Line>> readable() {
        Map<String, ConsolidatedReport> lastOfCycle = new LinkedHashMap<>();
        var signed = new ArrayList<String>();
        var sent = new ArrayList<String>();
        for (ConsolidatedReports.Outline outline : reports.outlines()) {
            Optional<ReadScope> scope = access.scope(outline.report(), outline.signed(), outline.sent());
            if (outline.signed() && scope.isPresent()) {
                lastOfCycle.put(outline.report().key().cycle(), outline.report());
                (scope.get() == ReadScope.SENT ? sent : signed)
                        .add(outline.report().key().toString());
            }
        }
        Map<String, ConsolidatedReport> byKey = new HashMap<>();
        lastOfCycle.values().forEach(report -> byKey.put(report.key().toString(), report));
        signed.retainAll(byKey.keySet());
        sent.retainAll(byKey.keySet());
        Map<String, Map<String, Line>> lines = new HashMap<>();
        rounds.eachLastFrozen(signed, sent, (key, content) -> {
            ConsolidatedReport report = byKey.get(key);
            lines.put(report.key().cycle(), lines(report, CanonicalJson.read(content, ConsolidatedContent.class)));
        });
        return lines;
    }

    private Map<String, Line> lines(ConsolidatedReport report, ConsolidatedContent content) {
        String name = formats.title(report) + " " + formats.subject(report);
        Map<String, Line> lines = new HashMap<>();
        for (Figure figure : content.figures()) {
            lines.put(figure.code(), new Line(figure.actual(), figure.estimate(), figures.state(report, figure), name));
        }
        return lines;
    }
}
