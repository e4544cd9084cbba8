package vn.ansinh.reporting.document;

import java.time.LocalDate;

/**
 * The particulars of a letter that an office sends (Nghị định 30/2020/NĐ-CP, Điều 8).
 *
 * @param number from the agency's register, for example {@code 145}
 * @param symbol for example {@code BC-SYT}; of an official letter {@code UBND-VX}
 * @param signingAuthority TM., KT., TL., TUQ. or Q.; empty when the head signs as such
 */
public record Letter(
        String number, String symbol, LocalDate date, String signingAuthority, String signer, String signerTitle) {

    /** As it is written: {@code 145/BC-SYT}. */
    public String reference() {
        return number + "/" + symbol;
    }

    /** What it is called: a report, a submission, an official letter… */
    public LetterKind kind() {
        return LetterKind.of(symbol);
    }
}
