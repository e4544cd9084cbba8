package vn.ansinh.reporting.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentLruCache;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.Outline.Part;
import vn.ansinh.reporting.catalogue.Outline.Words;
import vn.ansinh.reporting.catalogue.OutlineSection.Document;
import vn.ansinh.reporting.engine.Rows;

/**
 * The sections of the reports of a cycle: those of the regime on the day of the figures, fixed once the first body has been
 * asked. What the regime says later does not touch them, so a node reads them once for each report: they are known by its process
 * instance, whose id never comes again.
 */
@Repository
public class AskedOutlines {

    private static final Rows<Words> WORDS = Rows.of(Words.class);
    private static final Rows<Part> PARTS = Rows.of(Part.class).with("words", row -> WORDS.mapRow(row, 0));

    /** Reports looked at on a node at a time; beyond that some are read again. */
    private static final int KNOWN = 20_000;

    /** Different sections among them: no more than cycles. */
    private static final int DIFFERENT = 200;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final IndicatorCatalogue catalogue;
    private final ConcurrentLruCache<AtWork, List<Part>> known;

    /** So that two thousand reports of a cycle share one. */
    private final ConcurrentLruCache<List<Part>, List<Part>> shared =
            new ConcurrentLruCache<>(DIFFERENT, parts -> parts);

    AskedOutlines(JdbcClient jdbc, NamedParameterJdbcTemplate batch, IndicatorCatalogue catalogue) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.catalogue = catalogue;
        this.known = new ConcurrentLruCache<>(KNOWN, report -> shared.get(fixed(report.cycle(), Document.REPORT)));
    }

    /** Of one report at work: the sections are fixed before its process begins. */
    private record AtWork(String instance, String cycle) {}

    /** The sections of a body's report. */
    public Outline of(AgencyReport report) {
        String cycle = report.key().cycle();
        return report.instanceId() == null
                ? of(cycle, report.regime(), report.cutOff(), Document.REPORT)
                : of(
                        known.get(new AtWork(report.instanceId(), cycle)),
                        report.regime(),
                        report.cutOff(),
                        Document.REPORT);
    }

    /**
     * The sections of a cycle's reports, whether a directive asks for all of them or not.
     *
     * @param cutOff the day of the figures, which decides as long as nobody has been asked
     */
    public Outline of(String cycle, String regime, LocalDate cutOff, Document document) {
        return of(fixed(cycle, document), regime, cutOff, document);
    }

    private Outline of(List<Part> fixed, String regime, LocalDate cutOff, Document document) {
        return fixed.isEmpty() ? catalogue.of(regime).outline(document, cutOff) : new Outline(fixed);
    }

    private List<Part> fixed(String cycle, Document document) {
        return jdbc.sql(
                        "select * from asked_section where cycle_key = :cycle and document = :document order by position")
                .param("cycle", cycle)
                .param("document", document.name())
                .query(PARTS)
                .list();
    }

    /**
     * From now on the sections stay as they are. Repeating it changes nothing.
     *
     * @return the sections of the bodies' reports
     */
    Outline fix(Obligations.Asked asked) {
        List<Part> fixed = fixed(asked.cycleKey(), Document.REPORT);
        if (!fixed.isEmpty()) {
            return new Outline(fixed);
        }
        Outline outline = catalogue.of(asked.regime()).outline(Document.REPORT, asked.cutOff());
        fix(asked, Document.REPORT, outline.parts());
        if (fixed(asked.cycleKey(), Document.CONSOLIDATED).isEmpty()) {
            fix(
                    asked,
                    Document.CONSOLIDATED,
                    catalogue
                            .of(asked.regime())
                            .outline(Document.CONSOLIDATED, asked.cutOff())
                            .parts());
        }
        return outline;
    }

    private void fix(Obligations.Asked asked, Document document, List<Part> parts) {
        var rows = new MapSqlParameterSource[parts.size()];
        for (int i = 0; i < rows.length; i++) {
            Part part = parts.get(i);
            rows[i] = new MapSqlParameterSource("cycle", asked.cycleKey())
                    .addValue("document", document.name())
                    .addValue("position", i)
                    .addValue("code", part.code())
                    .addValue("kind", part.kind().name())
                    .addValue("area", part.area())
                    .addValue("titleVi", part.words().titleVi())
                    .addValue("titleEn", part.words().titleEn())
                    .addValue("hintVi", part.words().hintVi())
                    .addValue("hintEn", part.words().hintEn())
                    .addValue("required", part.required())
                    .addValue("maxLength", part.maxLength());
        }
        batch.batchUpdate("""
                insert into asked_section (
                    cycle_key, document, position, code, kind, area, title_vi, title_en, hint_vi, hint_en, required,
                    max_length)
                values (
                    :cycle, :document, :position, :code, :kind, :area, :titleVi, :titleEn, :hintVi, :hintEn, :required,
                    :maxLength)
                """, rows);
    }
}
