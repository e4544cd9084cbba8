package vn.ansinh.reporting.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;

/** The columns in which every table keeps a letter: {@code document_number}, {@code document_symbol}… */
public final class LetterColumns {

    private LetterColumns() {}

    /** Null while the row has none. */
    public static Letter read(ResultSet row) throws SQLException {
        String number = row.getString("document_number");
        return number == null
                ? null
                : new Letter(
                        number,
                        row.getString("document_symbol"),
                        row.getObject("document_date", LocalDate.class),
                        row.getString("signing_authority"),
                        row.getString("signer"),
                        row.getString("signer_title"));
    }

    /**
     * For a statement that writes {@code :documentNumber}, {@code :symbol}, {@code :date}, {@code :authority},
     * {@code :signer} and {@code :title}.
     */
    public static Map<String, Object> params(Letter letter) {
        return Map.of(
                "documentNumber", letter.number(),
                "symbol", letter.symbol(),
                "date", letter.date(),
                "authority", letter.signingAuthority(),
                "signer", letter.signer(),
                "title", letter.signerTitle());
    }
}
