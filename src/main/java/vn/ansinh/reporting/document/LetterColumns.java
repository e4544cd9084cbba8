package vn.ansinh.reporting.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import vn.ansinh.reporting.document.Letter.Replaced;
import vn.ansinh.reporting.engine.Rows;

/** How a table that names a letter in its column {@code letter} reads it from the register. */
public final class LetterColumns {

    /** For the list of a select that {@linkplain #of joins} the register. */
    public static final String SELECTED = " l.number as document_number, l.symbol as document_symbol,"
            + " l.date as document_date, l.signing_authority, l.signer, l.signer_title, l.file as document_file,"
            + " rl.number as replaced_number, rl.symbol as replaced_symbol, rl.date as replaced_date ";

    /** The letter that {@code l} replaces. */
    static final String REPLACED = " left join document_register rl on rl.id = l.replaces ";

    private static final Rows<Letter> ROWS = Rows.of(Letter.class)
            .from("number", "document_number")
            .from("symbol", "document_symbol")
            .from("date", "document_date")
            .from("file", "document_file")
            .with("replaces", LetterColumns::replaced);

    private LetterColumns() {}

    /** @param table by the name the statement has for it */
    public static String of(String table) {
        return " left join document_register l on l.id = " + table + ".letter " + REPLACED;
    }

    /** Null while the row has none. */
    public static Letter read(ResultSet row) throws SQLException {
        return row.getString("document_number") == null ? null : ROWS.mapRow(row, 0);
    }

    private static Replaced replaced(ResultSet row) throws SQLException {
        String number = row.getString("replaced_number");
        return number == null
                ? null
                : new Replaced(
                        number, row.getString("replaced_symbol"), row.getObject("replaced_date", LocalDate.class));
    }
}
