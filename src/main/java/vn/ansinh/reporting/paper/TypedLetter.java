package vn.ansinh.reporting.paper;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.TaskInput;

/**
 * What a clerk has typed of a letter so far, as the parameters of an address. Nothing of it is refused: what cannot be read
 * yet stays blank on the paper.
 *
 * @param date ISO 8601
 */
public record TypedLetter(
        String number,
        String symbol,
        String date,
        String authority,
        String headTitle,
        String substitutedTitle,
        String signer,
        String signerTitle) {

    /** Longer is nobody's name and no title. */
    private static final int LENGTH = 200;

    /** What is kept with a task's form. */
    public static TypedLetter of(TaskInput input) {
        return new TypedLetter(
                typed(input, "number"),
                typed(input, "symbol"),
                typed(input, "date"),
                typed(input, "authority"),
                typed(input, "headTitle"),
                typed(input, "substitutedTitle"),
                typed(input, "signer"),
                typed(input, "signerTitle"));
    }

    private static String typed(TaskInput input, String field) {
        return input.content().hasNonNull(field) ? input.text(field) : null;
    }

    /** With the proposal where nothing was typed. */
    public Particulars over(SuggestedLetter proposed) {
        return new Particulars(
                Letter.printed(text(number, "")),
                text(symbol, proposed.symbol()),
                day(),
                proposed.printedLines(
                        authority == null ? proposed.authority() : authority,
                        text(headTitle, ""),
                        text(substitutedTitle, ""),
                        text(signerTitle, proposed.signerTitle())),
                text(signer, proposed.signer()));
    }

    private static String text(String typed, String proposed) {
        String text = Objects.requireNonNullElse(typed, proposed).strip();
        return text.substring(0, Math.min(LENGTH, text.length()));
    }

    private LocalDate day() {
        try {
            return date == null || date.isBlank() ? null : LocalDate.parse(date.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
