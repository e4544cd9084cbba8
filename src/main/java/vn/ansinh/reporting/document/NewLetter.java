package vn.ansinh.reporting.document;

import java.time.LocalDate;

/**
 * A letter's particulars as a clerk has typed them, before it stands in the register.
 *
 * @param number as it is written in the agency's register, for example {@code 145}
 * @param symbol for example {@code BC-SYT}; of an official letter {@code UBND-VX}
 * @param signatureReason why it goes out with a signed file that is not as it should be; empty when nothing was typed
 */
public record NewLetter(String number, String symbol, LocalDate date, Signer signer, String signatureReason) {

    /**
     * Who signs it, and as what.
     *
     * @param authority {@linkplain SigningAuthority abbreviations} in their order, {@code TM. KT.}; empty for the head
     * @param alone whether an earlier form offered that abbreviation alone, whatever the body
     * @param headTitle of the body's head, where the directory does not know it; empty otherwise
     * @param substituted the title of whom the signer is a deputy of, where that is not the head; empty otherwise
     */
    public record Signer(
            String authority, boolean alone, String headTitle, String substituted, String name, String title) {}

    /** What it is called: a report, a submission, an official letter… */
    public LetterKind kind() {
        return LetterKind.of(symbol);
    }
}
