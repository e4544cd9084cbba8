package vn.ansinh.reporting.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.paper.Paper.Trace;

/**
 * What was approved and has been printed, by the code that each printed copy carries: so a file that comes back can be told
 * from another. A row is never changed; printing the same again leaves it as it is.
 */
@Repository
public class PaperTraces {

    /**
     * What was printed.
     *
     * @param code {@code 7F3A-91C2-0B44-D1E8}
     * @param document the key of the object, {@code KL92/2021-H1/SYT}
     * @param round from 1
     * @param content the words of the document, line by line, without its number, day and signature
     */
    public record Printed(String code, PaperKind kind, String document, int round, String content, Instant printedAt) {}

    private static final Rows<Printed> ROWS = Rows.of(Printed.class);

    /** The page that compares a file with what was approved. */
    static final String PAGE = "/doi-chieu-van-ban";

    /** Of 64 bits in four groups: short enough to be typed, and not to be guessed. */
    private static final int CODE_BYTES = 8;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String address;

    PaperTraces(JdbcClient jdbc, Clock clock, @Value("${ansinh.base-url}") String installation) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.address = installation.replaceFirst("/+$", "") + PAGE;
    }

    /**
     * The paper with its check code, which is kept.
     *
     * @param document the key of the object; of what was approved only
     */
    public Paper traced(Paper paper, String document, int round) {
        String content = PaperContent.of(paper);
        String code = code(paper.kind(), document, round, content);
        jdbc.sql("""
                insert into printed_paper (code, kind, document, round, content, printed_at)
                values (:code, :kind, :document, :round, :content, :at) on conflict (code) do nothing
                """)
                .param("code", code)
                .param("kind", paper.kind().name())
                .param("document", document)
                .param("round", round)
                .param("content", content)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return paper.with(new Trace(document, round, code, address));
    }

    /** The words of a paper as its code stands for them: without number, day and signature. */
    public static String words(Paper paper) {
        return PaperContent.of(paper);
    }

    /** @param code as somebody typed or scanned it */
    public Optional<Printed> find(String code) {
        return jdbc.sql("select * from printed_paper where code = :code")
                .param("code", code.strip().toUpperCase(Locale.ROOT))
                .query(ROWS)
                .optional();
    }

    /**
     * The latest of the object that a stored file belongs to, of the round that is to go out; empty where that was never
     * printed. What has been sent already is none of what is signed now, though it has its code: its receipt carries it.
     */
    Optional<Printed> ofFile(long file) {
        return jdbc.sql("""
                        select p.* from stored_file f join printed_paper p on p.document = f.object_key
                         where f.id = :file and not""" + Rounds.sent("p.document", "p.round") + """
                         order by p.printed_at desc, p.round desc limit 1
                        """)
                .param("file", file)
                .query(ROWS)
                .optional();
    }

    private static String code(PaperKind kind, String document, int round, String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(String.join("\u001f", kind.name(), document, String.valueOf(round), content)
                    .getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().withUpperCase().formatHex(hash, 0, CODE_BYTES);
            return IntStream.range(0, 4)
                    .mapToObj(group -> hex.substring(4 * group, 4 * group + 4))
                    .collect(Collectors.joining("-"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
