package vn.ansinh.reporting.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.document.Letter.Replaced;
import vn.ansinh.reporting.document.NewLetter.Signer;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/**
 * The agencies' own registers of outgoing letters. A number is entered, never generated, and used once per agency, kind
 * and year, however it is written; gaps are normal. What was sent is never changed.
 */
@Component
public class OutgoingRegister {

    /** The earlier letters about the object of a business key, whatever their round. */
    private static final String SAME_OBJECT = """
            r.object collate "C" >= :key and r.object collate "C" < :key || '$'
            and (r.object = :key or starts_with(r.object, :key || '#'))""";

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final AgencyDirectory directory;
    private final Texts texts;
    private final Clock clock;

    OutgoingRegister(JdbcClient jdbc, StoredFiles files, AgencyDirectory directory, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** What a letter has become by being entered. */
    public record Entered(long id, Letter letter) {}

    /**
     * Enters a letter into the agency's register. Where another letter of the same object was sent before, this one
     * replaces it.
     *
     * @param businessKey of what the letter is about, which the signed file belongs to
     * @param object the business key, for a repeated letter with its round
     * @param actor the clerk
     * @throws Refusal when the signed file is missing, or is not as it should be and no reason was given, the agency has
     *     used the number in that year already, or nobody in the agency can sign so
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entered enter(
            String agency, LetterKind kind, NewLetter letter, String businessKey, String object, String actor) {
        StoredFile signed = files.of(businessKey).stream()
                .filter(StoredFile::signed)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("signedFile", "document.letter.signed-file-missing"));
        Agency body = body(agency);
        Signer signer = letter.signer();
        files.confirm(businessKey, signed, signer.name(), letter.signatureReason(), actor);
        String authority = signer.alone() ? SigningAuthority.completed(signer.authority(), body) : signer.authority();
        String head = body.headTitle() == null ? unlessEmpty(signer.headTitle()) : body.headTitle();
        List<String> lines = SigningAuthority.lines(authority, body, head, unlessEmpty(signer.substituted()));
        return jdbc.sql("""
                        with l as (
                            insert into document_register
                                (agency, kind, year, number, symbol, date, object, signing_authority, signer, signer_title,
                                 file, replaces)
                            values (:agency, :kind, :year, :number, :symbol, :date, :object, :authority, :signer, :title,
                                    :file, (select max(id) from document_register r where %s))
                            on conflict do nothing
                            returning *)
                        select l.id, %s from l %s
                        """.formatted(SAME_OBJECT, LetterColumns.SELECTED, LetterColumns.REPLACED))
                .param("agency", agency)
                .param("kind", kind.name())
                .param("year", letter.date().getYear())
                .param("number", letter.number())
                .param("symbol", letter.symbol())
                .param("date", letter.date())
                .param("object", object)
                .param("authority", String.join("\n", lines))
                .param("signer", signer.name())
                .param("title", SigningAuthority.title(authority, body, head, signer.title()))
                .param("file", signed.id())
                .param("key", businessKey)
                .query((row, number) -> new Entered(row.getLong("id"), LetterColumns.read(row)))
                .optional()
                .orElseThrow(() -> Refusal.invalid(
                        "number",
                        "document.letter.number-used",
                        letter.number(),
                        String.valueOf(letter.date().getYear())));
    }

    /**
     * What the next letter will probably carry, to be corrected by the clerk: today's date, and the authority and the title
     * with which its signer signed the agency's last letter.
     *
     * @param symbol as the directory has it; of an official letter the last one's goes before
     * @param signer his name; empty when it is not known
     * @param businessKey of what the letter is about
     */
    public SuggestedLetter suggested(String agency, String symbol, String signer, String businessKey) {
        LocalDate today = LocalDate.now(clock);
        Agency body = body(agency);
        Map<String, Letter> before = before(agency, symbol, signer, businessKey);
        Letter last = before.get("SIGNER");
        String authority = last == null
                ? SigningAuthority.of(body).get(0)
                : SigningAuthority.completed(SigningAuthority.code(last), body);
        return new SuggestedLetter(
                LetterKind.of(symbol) == LetterKind.OFFICIAL_LETTER && before.containsKey("KIND")
                        ? before.get("KIND").symbol()
                        : symbol,
                today,
                authority,
                signer,
                last == null
                        ? SigningAuthority.usualTitle(authority, body.headTitle())
                        : SigningAuthority.bare(last.signerTitle()),
                body.headTitle(),
                SigningAuthority.of(body).stream()
                        .map(code -> SuggestedLetter.choice(code, body))
                        .toList(),
                words(before.containsKey("OBJECT") ? before.get("OBJECT").asReplaced() : null));
    }

    /** The last letters of this signer, of this kind, and of this object, as far as there are any. */
    private Map<String, Letter> before(String agency, String symbol, String signer, String businessKey) {
        String last = "(select '%s' as what, %s from document_register l %s where %s order by l.id desc limit 1)";
        var letters = new HashMap<String, Letter>();
        jdbc.sql(Stream.of(
                                last.formatted(
                                        "SIGNER",
                                        LetterColumns.SELECTED,
                                        LetterColumns.REPLACED,
                                        "l.agency = :agency and l.signer = :signer"),
                                last.formatted(
                                        "KIND",
                                        LetterColumns.SELECTED,
                                        LetterColumns.REPLACED,
                                        "l.agency = :agency and l.kind = :kind"),
                                last.formatted(
                                        "OBJECT",
                                        LetterColumns.SELECTED,
                                        LetterColumns.REPLACED,
                                        SAME_OBJECT.replace("r.", "l.")))
                        .collect(Collectors.joining(" union all ")))
                .param("agency", agency)
                .param("signer", signer)
                .param("kind", LetterKind.of(symbol).name())
                .param("key", businessKey)
                .query(row -> {
                    letters.put(row.getString("what"), LetterColumns.read(row));
                });
        return letters;
    }

    /**
     * As a letter says it: thay thế Báo cáo số 12/BC-SYT ngày 05/05/2021.
     *
     * @param replaced null when it replaces none
     * @return null then too
     */
    public String words(Replaced replaced) {
        return replaced == null
                ? null
                : texts.of(
                        "document.letter.replaces",
                        replaced.kind().title(texts),
                        replaced.reference(),
                        Formats.day(replaced.date()));
    }

    private Agency body(String agency) {
        return directory.get(new AgencyCode(agency), LocalDate.now(clock));
    }

    private static String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
