package vn.ansinh.reporting.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.TaskInput;

/**
 * The agencies' own registers of outgoing letters. A number is entered, never generated, and used once per agency, kind
 * and year, however it is written; gaps are normal.
 */
@Component
public class Letters {

    /** {@code BC-SYT}, {@code UBND-VX}, {@code QĐ-UBND}: parts of letters and digits, kept apart by single signs. */
    private static final Pattern SYMBOL = Pattern.compile("\\p{Lu}[\\p{L}0-9&]*(?:[./-][\\p{L}0-9&]+)*");

    private static final int SYMBOL_LENGTH = 40;

    /** Quyền hạn ký, Nghị định 30/2020/NĐ-CP, Phụ lục I; empty when the head signs as such. */
    private static final Set<String> AUTHORITIES = Set.of("", "TM.", "KT.", "TL.", "TUQ.", "Q.");

    private final JdbcClient jdbc;
    private final StoredFiles files;
    private final Clock clock;

    Letters(JdbcClient jdbc, StoredFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Reads a letter's particulars from a form.
     *
     * @throws Refusal naming the first field that is missing or cannot be
     */
    public Letter read(TaskInput input) {
        String number = input.requiredText("number", "document.letter.number-missing");
        if (!number.matches("(?=[0-9]{1,6}[a-zA-Z]?$)0*[1-9].*")) {
            throw Refusal.invalid("number", "document.letter.number-form", number);
        }
        String symbol = symbol(input.requiredText("symbol", "document.letter.symbol-missing"));
        String authority = input.text("signingAuthority");
        if (!AUTHORITIES.contains(authority)) {
            throw Refusal.invalid("signingAuthority", "document.letter.authority");
        }
        LocalDate date = input.requiredDate("date", "document.letter.date-missing");
        LocalDate today = LocalDate.now(clock);
        if (date.isAfter(today)) {
            throw Refusal.invalid("date", "document.letter.date-ahead");
        }
        if (date.isBefore(today.minusYears(1))) {
            throw Refusal.invalid("date", "document.letter.date-old");
        }
        return new Letter(
                number,
                symbol,
                date,
                authority,
                input.requiredText("signer", "document.letter.signer-missing"),
                input.requiredText("signerTitle", "document.letter.title-missing"));
    }

    private static String symbol(String symbol) {
        if (symbol.length() < 2
                || symbol.length() > SYMBOL_LENGTH
                || !SYMBOL.matcher(symbol).matches()) {
            throw Refusal.invalid("symbol", "document.letter.symbol-form", symbol);
        }
        // ttr-SLĐTBXH, BC, KH: a kind written otherwise than the decree writes it, or without whose it is.
        String first = symbol.split("[./-]", 2)[0];
        Optional<LetterKind> meant = LetterKind.abbreviated(first);
        if (meant.isPresent() && !symbol.startsWith(meant.get().abbreviation() + "-")) {
            throw Refusal.invalid(
                    "symbol", "document.letter.symbol-kind", symbol, meant.get().abbreviation());
        }
        return symbol;
    }

    /**
     * Enters a letter into the agency's register.
     *
     * @param object what the letter is about: a business key, for a repeated letter with its round
     * @return the letter's place in the register
     * @throws Refusal when the signed file is missing, or the agency has used the number in that year already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long enter(String agency, LetterKind kind, Letter letter, String businessKey, String object) {
        boolean signed = files.of(businessKey).stream().anyMatch(StoredFile::signed);
        if (!signed) {
            throw Refusal.invalid("signedFile", "document.letter.signed-file-missing");
        }
        return jdbc.sql("""
                        insert into document_register
                            (agency, kind, year, number, symbol, date, object, signing_authority, signer, signer_title)
                        values (:agency, :kind, :year, :number, :symbol, :date, :object, :authority, :signer, :title)
                        on conflict do nothing
                        returning id
                        """)
                .param("agency", agency)
                .param("kind", kind.name())
                .param("year", letter.date().getYear())
                .param("number", letter.number())
                .param("symbol", letter.symbol())
                .param("date", letter.date())
                .param("object", object)
                .param("authority", letter.signingAuthority())
                .param("signer", letter.signer())
                .param("title", letter.signerTitle())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refusal.invalid(
                        "number",
                        "document.letter.number-used",
                        letter.number(),
                        String.valueOf(letter.date().getYear())));
    }
}
