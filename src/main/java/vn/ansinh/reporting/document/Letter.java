package vn.ansinh.reporting.document;

import java.time.LocalDate;

/**
 * The particulars of a letter that an office sends (Nghị định 30/2020/NĐ-CP, Điều 8).
 *
 * @param number from the agency's register as the clerk has written it, for example {@code 145}
 * @param symbol for example {@code BC-SYT}; of an official letter {@code UBND-VX}
 * @param signingAuthority TM., KT., TL., TUQ. or Q.; empty when the head signs as such
 */
public record Letter(
        String number, String symbol, LocalDate date, String signingAuthority, String signer, String signerTitle) {

    /** As it is printed: {@code 145/BC-SYT}. */
    public String reference() {
        return reference(number, symbol);
    }

    /** A number below 10 is printed with a nought before it (Nghị định 30/2020/NĐ-CP, Phụ lục I): {@code 07/BC-SYT}. */
    public static String reference(String number, String symbol) {
        return (number.matches("[0-9][a-zA-Z]?") ? "0" : "") + number + "/" + symbol;
    }

    /** What it is called: a report, a submission, an official letter… */
    public LetterKind kind() {
        return LetterKind.of(symbol);
    }
}
