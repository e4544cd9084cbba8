package vn.ansinh.reporting.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.Section;

/** What the accepted reports of a cycle say in words. */
@Repository
public class AcceptedTexts {

    private final JdbcClient jdbc;

    AcceptedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sections a cycle asked for, in their order. */
    public List<String> sectionsAsked(String cycleKey) {
        return jdbc.sql("""
                        select s.section from report_section s join agency_report r on r.key = s.report_key
                         where r.cycle_key = :cycle group by s.section order by min(s.position), s.section
                        """).param("cycle", cycleKey).query(String.class).list();
    }

    /** What a submission says in words; its figures are not read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Words(boolean nilReport, List<Section> sections, List<DifficultyEntry> difficulties) {}

    /** What these submissions say, as they were filed. */
    public Map<ReportKey, Words> of(Collection<AcceptedSubmission> submissions) {
        var words = new LinkedHashMap<ReportKey, Words>();
        jdbc.sql("""
                select wanted.key as report_key, r.content
                  from unnest(:keys::text[], :numbers::int[]) as wanted(key, number) %s
                 order by wanted.key
                """.formatted(Rounds.joined("r", "wanted.key", "wanted.number")))
                .param("keys", AcceptedSubmission.keys(submissions))
                .param("numbers", AcceptedSubmission.numbers(submissions))
                .query(row -> {
                    words.put(
                            ReportKey.parse(row.getString("report_key")),
                            CanonicalJson.read(row.getString("content"), Words.class));
                });
        return words;
    }
}
