package vn.ansinh.reporting.difficulty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Rows;

/**
 * What was answered before, found by the words of the question, with or without diacritics. It tells the question, the
 * answer and where that comes from; never who asked.
 */
@Repository
class Guidance {

    /** Syllables that stand in every text and tell nothing, as the search keeps them. */
    private static final String COMMON = "va,cua,cac,cho,la,duoc,trong,co,khong,voi,nhung,mot,khi,da,de,tu,nay,ve,theo,"
            + "tai,do,o,nen,con,chua,bi,den,vao,ra,nhu,hay,hoac,thi,ma,cung,phai,so,viec,nguoi";

    /** @param source a letter in words, or the body that answered */
    record Answered(
            String key,
            String subject,
            String area,
            String areaName,
            String question,
            String answer,
            String source,
            LocalDate answeredOn) {}

    private record Found(
            String key,
            String regime,
            String subject,
            String area,
            String description,
            String content,
            String source,
            Instant at) {}

    private final JdbcClient jdbc;
    private final DifficultyFormats formats;

    Guidance(JdbcClient jdbc, DifficultyFormats formats) {
        this.jdbc = jdbc;
        this.formats = formats;
    }

    /**
     * The best first, at most five.
     *
     * @param area counts for the order; empty when none is chosen yet
     */
    List<Answered> like(String area, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        return jdbc
                .sql("""
                        with asked as (
                            select array_agg(lexeme) as words
                              from unnest(to_tsvector('simple', difficulty_plain(:text)))
                             where lexeme <> all (string_to_array(:common, ','))),
                        likely as (
                            select d.*, a.content, a.source, a.at as answer_at,
                                   (select count(*) from unnest(asked.words) word
                                     where word = any (tsvector_to_array(d.search))) as hits,
                                   cardinality(asked.words) as wanted,
                                   ts_rank(d.search, array_to_string(array(
                                       select quote_literal(word) from unnest(asked.words) word), ' | ')::tsquery) as rank
                              from difficulty d
                              cross join asked
                              join difficulty_answer a on a.difficulty_key = d.key and a.round = d.round
                             where asked.words is not null and d.state in ('CONFIRMING', 'RESOLVED')
                               and a.lead_key is null
                               and d.search @@ array_to_string(array(
                                       select quote_literal(word) from unnest(asked.words) word), ' | ')::tsquery)
                        select key, regime, subject, area, description, content, source, answer_at as at from likely
                         where hits >= least(wanted, 2) and hits * 4 >= wanted
                         order by hits desc, area <> :area, rank desc, answer_at desc limit 5
                        """)
                .param("text", text.substring(0, Math.min(text.length(), 2000)))
                .param("common", COMMON)
                .param("area", area)
                .query(Rows.of(Found.class))
                .list()
                .stream()
                .map(this::answered)
                .toList();
    }

    /** With the area as it was called when it was answered. */
    private Answered answered(Found found) {
        LocalDate on = found.at.atZone(ReportingClock.ZONE).toLocalDate();
        return new Answered(
                found.key,
                found.subject,
                found.area,
                formats.area(found.regime, found.area, on),
                found.description,
                found.content,
                found.source,
                on);
    }
}
