package vn.ansinh.reporting.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people call an agency's report: {@code KL92/2021-H1/SYT}.
 *
 * @param cycle the cycle's key, {@code KL92/2021-H1}
 * @param agency the code of the agency it was asked from
 */
public record ReportKey(String cycle, String agency) {

    private static final Pattern FORM = Pattern.compile("([A-Z0-9]+/[0-9]{4}[A-Z0-9-]*)/([A-Z0-9]+)");

    /** @throws IllegalArgumentException when the text is no report key */
    public static ReportKey parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not the key of an agency's report: " + text);
        }
        return new ReportKey(matcher.group(1), matcher.group(2));
    }

    /** Of a row that has the columns: reports are read by the thousand, and to put a key together is less than to check one. */
    static ReportKey read(ResultSet row) throws SQLException {
        return new ReportKey(row.getString("cycle_key"), row.getString("agency"));
    }

    /** Whether the text has the form of one; that of a consolidated report, {@code …/TH}, has another name. */
    static boolean is(String text) {
        return FORM.matcher(text).matches() && !text.endsWith("/TH");
    }

    /** The regime under which it is owed, {@code KL92}. */
    public String regime() {
        return cycle.substring(0, cycle.indexOf('/'));
    }

    /** For addresses and file names: {@code KL92-2021-H1-SYT}. */
    public String slug() {
        return toString().replace('/', '-');
    }

    @Override
    public String toString() {
        return cycle + "/" + agency;
    }
}
