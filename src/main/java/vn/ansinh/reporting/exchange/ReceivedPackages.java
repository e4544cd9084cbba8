package vn.ansinh.reporting.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.exchange.RegimePackage.Figure;
import vn.ansinh.reporting.exchange.RegimePackage.OfBody;

/** What other installations sent, as they sent it, beside what bodies of this one have sent. */
@Repository
class ReceivedPackages {

    /** A package that was taken in. */
    record Received(
            long id, String regime, String source, Instant writtenAt, Instant takenAt, String takenBy, int rowCount) {}

    private static final int AT_ONCE = 1_000;

    /** What each other installation said last of a regime. */
    private static final String LAST = """
              from exchange_row r
              join (select o.source, max(o.package) as package
                      from exchange_row o join exchange_package p on p.id = o.package
                     where p.regime = :regime group by o.source) last
                on (last.source, last.package) = (r.source, r.package)
             where r.packet = :packet
            """;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;

    ReceivedPackages(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** The latest before the earlier. */
    List<Received> all(Collection<String> regimes) {
        return jdbc.sql("select * from exchange_package where regime = any(:regimes) order by id desc limit 200")
                .param("regimes", regimes.toArray(String[]::new))
                .query(Rows.of(Received.class))
                .list();
    }

    boolean known(String sha256) {
        return jdbc.sql("select exists (select from exchange_package where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /** @param content of others alone */
    void keep(RegimePackage content, String sha256, String actor) {
        int rows = content.forms().size()
                + content.figures().size()
                + content.narratives().size()
                + content.states().size();
        long id = jdbc.sql("""
                        insert into exchange_package (regime, source, sha256, written_at, taken_at, taken_by, row_count)
                        values (:regime, :source, :sha256, :written, :taken, :actor, :rows) returning id
                        """)
                .param("regime", content.heading().regime())
                .param("source", content.heading().source())
                .param("sha256", sha256)
                .param("written", Timestamp.from(content.heading().writtenAt()))
                .param("taken", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .param("rows", rows)
                .query(Long.class)
                .single();
        keep(id, Packet.FORMS, content.forms());
        keep(id, Packet.FIGURES, content.figures());
        keep(id, Packet.NARRATIVES, content.narratives());
        keep(id, Packet.STATES, content.states());
    }

    private void keep(long id, Packet packet, List<? extends OfBody> items) {
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            var rows = new ArrayList<MapSqlParameterSource>();
            for (int place = from; place < Math.min(from + AT_ONCE, items.size()); place++) {
                rows.add(new MapSqlParameterSource("package", id)
                        .addValue("packet", packet.number())
                        .addValue("position", place)
                        .addValue("source", items.get(place).source())
                        .addValue("content", written(items.get(place))));
            }
            batch.batchUpdate(
                    "insert into exchange_row (package, packet, position, source, content)"
                            + " values (:package, :packet, :position, :source, :content)",
                    rows.toArray(MapSqlParameterSource[]::new));
        }
    }

    /** Of a regime what each other installation said last, in the order in which it was said. */
    <T extends OfBody> List<T> of(String regime, Packet packet, Class<T> type) {
        return last("select r.content " + LAST + " order by r.package, r.position", regime, packet)
                .query((row, number) -> read(row.getString("content"), type))
                .list();
    }

    /** The figures of one period, as {@link #of}. */
    List<Figure> figures(String regime, String period) {
        return last(
                        "select r.content " + LAST + " and r.period = :period order by r.package, r.position",
                        regime,
                        Packet.FIGURES)
                .param("period", period)
                .query((row, number) -> read(row.getString("content"), Figure.class))
                .list();
    }

    /** Of which periods there are figures in what each other installation said last; by regime, without those that have none. */
    Map<String, List<String>> periods(Collection<String> regimes) {
        Map<String, List<String>> periods = new TreeMap<>();
        jdbc.sql("""
                        select distinct last.regime, r.period
                          from exchange_row r
                          join (select p.regime, o.source, max(o.package) as package
                                  from exchange_row o join exchange_package p on p.id = o.package
                                 where p.regime = any(:regimes) group by p.regime, o.source) last
                            on (last.source, last.package) = (r.source, r.package)
                         where r.packet = :packet
                        """)
                .param("regimes", regimes.toArray(String[]::new))
                .param("packet", Packet.FIGURES.number())
                .query(row -> {
                    periods.computeIfAbsent(row.getString("regime"), regime -> new ArrayList<>())
                            .add(row.getString("period"));
                });
        return periods;
    }

    private JdbcClient.StatementSpec last(String sql, String regime, Packet packet) {
        return jdbc.sql(sql).param("regime", regime).param("packet", packet.number());
    }

    private static String written(OfBody item) {
        try {
            return JSON.writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(String content, Class<T> type) {
        try {
            return JSON.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
