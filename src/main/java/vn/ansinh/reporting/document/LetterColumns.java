package vn.ansinh.reporting.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** How a table that names a letter in its column {@code letter} reads it from the register. */
public final class LetterColumns {

    /** For the list of a select that {@linkplain #of joins} the register. */
    public static final String SELECTED = " l.number as document_number, l.symbol as document_symbol,"
            + " l.date as document_date, l.signing_authority, l.signer, l.signer_title ";

    private LetterColumns() {}

    /** @param table by the name the statement has for it */
    public static String of(String table) {
        return " left join document_register l on l.id = " + table + ".letter ";
    }

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
}
