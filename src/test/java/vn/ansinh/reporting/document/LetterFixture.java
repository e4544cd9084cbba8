package vn.ansinh.reporting.document;

import java.time.LocalDate;
import vn.ansinh.reporting.document.NewLetter.Signer;

/** Letters as clerks type them. */
public final class LetterFixture {

    private LetterFixture() {}

    /** A director signs it himself. */
    public static NewLetter ofTheHead(String number, String symbol, LocalDate date) {
        return new NewLetter(number, symbol, date, new Signer("", false, "", "", "Nguyễn Văn Thử", "Giám đốc"), "");
    }
}
