package vn.ansinh.reporting.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter in its agency's register of outgoing letters (Nghị định 30/2020/NĐ-CP, Điều 8).
 *
 * @param number as the clerk has written it, for example {@code 145}
 * @param symbol for example {@code BC-SYT}; of an official letter {@code UBND-VX}
 * @param signingAuthority the lines above the signer's title, one below the other; empty when the head signs for himself.
 *     One that was sent before the lines were kept has the abbreviation alone, {@code KT.}
 * @param file the signed file it went out as; null of one sent before that was kept
 * @param replaces the letter of the same document that was sent before; null when it is the first
 */
public record Letter(
        String number,
        String symbol,
        LocalDate date,
        String signingAuthority,
        String signer,
        String signerTitle,
        Long file,
        Replaced replaces) {

    /** A letter that another one takes the place of. */
    public record Replaced(String number, String symbol, LocalDate date) {

        public String reference() {
            return Letter.reference(number, symbol);
        }

        public LetterKind kind() {
            return LetterKind.of(symbol);
        }
    }

    /** As it is printed: {@code 145/BC-SYT}. */
    public String reference() {
        return reference(number, symbol);
    }

    /** A number below 10 is printed with a nought before it (Nghị định 30/2020/NĐ-CP, Phụ lục I): {@code 07/BC-SYT}. */
    public static String reference(String number, String symbol) {
        return printed(number) + "/" + symbol;
    }

    /** The number alone, as it is printed. */
    public static String printed(String number) {
        return (number.matches("[0-9][a-zA-Z]?") ? "0" : "") + number;
    }

    /** What it is called: a report, a submission, an official letter… */
    public LetterKind kind() {
        return LetterKind.of(symbol);
    }

    /** As the letter names it that takes its place. */
    Replaced asReplaced() {
        return new Replaced(number, symbol, date);
    }

    /** What stands above the signer's name, in capitals. */
    public List<String> signatureLines() {
        return signatureLines(signingAuthority, signerTitle);
    }

    /** @param authority and the others as of a letter */
    public static List<String> signatureLines(String authority, String signerTitle) {
        String title = SigningAuthority.capitals(signerTitle);
        if (authority.matches("\\p{Lu}+\\.")) {
            return List.of(authority + " " + title);
        }
        List<String> lines = new ArrayList<>(authority.lines().toList());
        lines.add(title);
        return lines;
    }
}
