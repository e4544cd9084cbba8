package vn.ansinh.reporting.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.exchange.RegimePackage.OfBody;

/** What other installations sent, as they sent it, beside what bodies of this one have sent. */
@Repository
class ReceivedPackages {

    /** A package that was taken in. */
    record Received(
            long id, String regime, String source, Instant writtenAt, Instant takenAt, String takenBy, int rowCount) {}

    private static final int AT_ONCE = 1_000;

    /** Packages are taken in one after the other; the name of the table, as a number. */
    private static final long LOCK = 0x6578_6368_616e_6765L;

    /** Of each other installation the package that was written last, whichever came last: files lie about and are found again. */
    private static final String LATEST = """
              from exchange_row r
              join (select distinct on (regime, source) regime, source, package
                      from (select distinct p.regime, o.source, o.package, p.written_at
                              from exchange_row o join exchange_package p on p.id = o.package
                             where p.regime = any(:regimes)) said
                     order by regime, source, written_at desc, package desc) last
                on (last.source, last.package) = (r.source, r.package)
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
        return of(regime, null, packet, type);
    }

    /** @param period of which alone; null for all */
    <T extends OfBody> List<T> of(String regime, String period, Packet packet, Class<T> type) {
        return jdbc.sql("select r.content " + LATEST + """
                         where r.packet = :packet and (cast(:period as text) is null or r.period = :period)
                         order by r.package, r.position
                        """)
                .param("regimes", new String[] {regime})
                .param("packet", packet.number())
                .param("period", period, Types.VARCHAR)
                .query((row, number) -> read(row.getString("content"), type))
                .list();
    }

    /** When the newest package of an installation was written; empty where none has come. */
    Optional<Instant> newest(String regime, String source) {
        return jdbc.sql("select * from exchange_package where regime = :regime and source = :source"
                        + " order by written_at desc limit 1")
                .param("regime", regime)
                .param("source", source)
                .query(Rows.of(Received.class))
                .optional()
                .map(Received::writtenAt);
    }

    /** Until the end of the transaction nobody else takes one in. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    }

    /** Of which periods there are figures or sections in what each other installation said last; by regime, without those that have none. */
    Map<String, List<String>> periods(Collection<String> regimes) {
        Map<String, List<String>> periods = new TreeMap<>();
        jdbc.sql("select distinct last.regime, r.period " + LATEST + " where r.packet = any(:packets)")
                .param("regimes", regimes.toArray(String[]::new))
                .param("packets", new Integer[] {Packet.FIGURES.number(), Packet.NARRATIVES.number()})
                .query(row -> {
                    periods.computeIfAbsent(row.getString("regime"), regime -> new ArrayList<>())
                            .add(row.getString("period"));
                });
        return periods;
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
