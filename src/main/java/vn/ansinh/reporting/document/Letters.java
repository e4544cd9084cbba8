package vn.ansinh.reporting.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.document.NewLetter.Signer;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.TaskInput;

/** The particulars of letters as clerks type them, in the form that the decree gives them. */
@Component
public class Letters {

    /** {@code BC-SYT}, {@code UBND-VX}, {@code QĐ-UBND}: parts of letters and digits, kept apart by single signs. */
    private static final Pattern SYMBOL = Pattern.compile("\\p{Lu}[\\p{L}0-9&]*(?:[./-][\\p{L}0-9&]+)*");

    private static final int SYMBOL_LENGTH = 40;

    private final Clock clock;

    Letters(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads a letter's particulars from a form.
     *
     * @throws Refusal naming the first field that is missing or cannot be
     */
    public NewLetter read(TaskInput input) {
        String number = input.requiredText("number", "document.letter.number-missing");
        if (!number.matches("(?=[0-9]{1,6}[a-zA-Z]?$)0*[1-9].*")) {
            throw Refusal.invalid("number", "document.letter.number-form", number);
        }
        String symbol = symbol(input.requiredText("symbol", "document.letter.symbol-missing"));
        LocalDate date = input.requiredDate("date", "document.letter.date-missing");
        LocalDate today = LocalDate.now(clock);
        if (date.isAfter(today)) {
            throw Refusal.invalid("date", "document.letter.date-ahead");
        }
        if (date.isBefore(today.minusYears(1))) {
            throw Refusal.invalid("date", "document.letter.date-old");
        }
        return new NewLetter(number, symbol, date, signer(input), input.text("signatureReason"));
    }

    private static Signer signer(TaskInput input) {
        boolean alone = input.text("authority").isEmpty()
                && !input.text("signingAuthority").isEmpty();
        return new Signer(
                SigningAuthority.known(input.text(alone ? "signingAuthority" : "authority")),
                alone,
                input.text("headTitle"),
                input.text("substitutedTitle"),
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
}
