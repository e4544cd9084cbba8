package vn.ansinh.reporting.paper;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.document.SuggestedLetter;

/**
 * By what a letter is told from others and who signs it, as far as it is known.
 *
 * @param number as it is printed, {@code 05}; empty before the clerk has given one
 * @param date null before
 * @param signatureLines above the signer's name, in capitals
 * @param signer empty before it is known
 */
public record Particulars(String number, String symbol, LocalDate date, List<String> signatureLines, String signer) {

    /** Of a letter that stands in its register. */
    public static Particulars of(Letter letter) {
        return new Particulars(
                Letter.printed(letter.number()),
                letter.symbol(),
                letter.date(),
                letter.signatureLines(),
                letter.signer());
    }

    /** Of one that is still to be numbered: neither a number nor a day. */
    public static Particulars of(SuggestedLetter letter) {
        return new Particulars("", letter.symbol(), null, letter.printedLines(), letter.signer());
    }
}
