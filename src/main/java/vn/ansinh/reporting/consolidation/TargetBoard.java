package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.consolidation.ConsolidatedContents.When;
import vn.ansinh.reporting.consolidation.ConsolidationAccess.ReadScope;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Rounds;

/**
 * How far each regime's targets are, as its last consolidated report that was signed tells it; in two statements. Who may not
 * read the report is told what the PPC has received: the province's figures that have targets, and no more.
 */
@Service
public class TargetBoard {

    /**
     * A regime's report of which the figures are.
     *
     * @param slug its address is {@code /tong-hop/{slug}}; null where the reader may not open it
     * @param lines of the figures that have a target, by code
     */
    public record Told(String regime, Period period, LocalDate cutOff, String slug, Map<String, Line> lines) {}

    /**
     * A figure of the province that has a target.
     *
     * @param actual null without a value
     * @param estimate for the whole period; null where not all who gave a number expect one
     * @param state how whole it is, or why it has no value, in words
     * @param judged whether the figure is of the whole province, and the target was set for it
     * @param partial whether it is of some only; the target was set for it
     * @param verdict in words: whether it is reached, or why that is not told
     * @param lastYear of the same period of the year before; null where there is none to compare with
     * @param apart why that is not compared; empty where it is
     */
    public record Line(
            String code,
            BigDecimal actual,
            BigDecimal estimate,
            String state,
            boolean judged,
            boolean partial,
            String verdict,
            BigDecimal lastYear,
            String apart) {}

    private final ConsolidatedReports reports;
    private final ConsolidationAccess access;
    private final Rounds rounds;
    private final TargetLines lines;

    TargetBoard(ConsolidatedReports reports, ConsolidationAccess access, Rounds rounds, TargetLines lines) {
        this.reports = reports;
        this.access = access;
        this.rounds = rounds;
        this.lines = lines;
    }

    /** By regime; of the latest period of each that is not an ad hoc one. */
    public Map<String, Told> latest() {
        Map<String, ConsolidatedReport> last = new HashMap<>();
        Map<String, Optional<ReadScope>> scopes = new HashMap<>();
        for (ConsolidatedReports.Outline outline : reports.outlines()) {
            ConsolidatedReport report = outline.report();
            Optional<ReadScope> scope = access.scope(report, outline.signed(), outline.sent());
            boolean told = outline.signed() && scope.isPresent() || report.state() == DocumentState.ACCEPTED;
            if (told && Period.parse(report.period()).kind() != Period.Kind.AD_HOC) {
                ConsolidatedReport before = last.get(report.regime());
                if (before == null || !report.cutOff().isBefore(before.cutOff())) {
                    last.put(report.regime(), report);
                    scopes.put(report.key().toString(), scope);
                }
            }
        }
        return read(last, scopes);
    }

    private Map<String, Told> read(Map<String, ConsolidatedReport> last, Map<String, Optional<ReadScope>> scopes) {
        var signed = new ArrayList<String>();
        var sent = new ArrayList<String>();
        Map<String, ConsolidatedReport> byKey = new HashMap<>();
        last.values().forEach(report -> {
            String key = report.key().toString();
            byKey.put(key, report);
            ReadScope scope = scopes.get(key).orElse(ReadScope.SENT);
            (scope == ReadScope.SENT ? sent : signed).add(key);
        });
        Map<String, Told> told = new HashMap<>();
        rounds.eachLastFrozen(signed, sent, (key, content) -> {
            ConsolidatedReport report = byKey.get(key);
            told.put(
                    report.regime(),
                    told(
                            report,
                            CanonicalJson.read(content, ConsolidatedContent.class),
                            scopes.get(key).isPresent()));
        });
        return told;
    }

    private Told told(ConsolidatedReport report, ConsolidatedContent content, boolean readable) {
        var when = new When(report.regime(), Period.parse(report.period()), report.cutOff());
        return new Told(
                report.regime(),
                when.period(),
                report.cutOff(),
                readable ? report.key().slug() : null,
                lines.of(when, content.figures()));
    }
}
