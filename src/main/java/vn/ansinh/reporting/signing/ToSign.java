package vn.ansinh.reporting.signing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.paper.Paper;
import vn.ansinh.reporting.paper.PaperTraces;
import vn.ansinh.reporting.paper.Particulars;

/**
 * A document that waits for a signature.
 *
 * @param object the key of what the signed file belongs to
 * @param name of the file, without its end
 * @param letter what stands on the paper of its letter
 * @param proposed what its letter would carry, had nobody typed anything
 */
public record ToSign(String object, String name, Paper paper, Particulars letter, SuggestedLetter proposed) {

    /** What it says and what its letter carries, as a hash: hexadecimal. */
    String says() {
        return Sha256.of(String.join(
                        "\u001f",
                        PaperTraces.words(paper),
                        letter.number(),
                        letter.symbol(),
                        day(letter.date()),
                        String.join("\n", letter.signatureLines()),
                        letter.signer())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String day(LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
