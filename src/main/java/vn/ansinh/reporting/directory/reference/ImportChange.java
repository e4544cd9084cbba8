package vn.ansinh.reporting.directory.reference;

import java.util.List;
import java.util.Locale;

/**
 * What an import did, or in a dry run would do, to one row.
 *
 * @param dataSet the kind of file, for example {@code agencies}
 * @param row what the row is about, for example {@code SYT 2021-01-01}
 * @param details for a changed row: each column with its old and new value
 */
public record ImportChange(String dataSet, Kind kind, String row, List<Detail> details) {

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    public record Detail(String column, String before, String after) {}

    public String text(Locale locale) {
        String what = Texts.of("directory.import.change." + kind.name().toLowerCase(Locale.ROOT), locale, dataSet, row);
        StringBuilder text = new StringBuilder(what);
        for (Detail detail : details) {
            text.append(Texts.of(
                    "directory.import.change.detail", locale, detail.column(), detail.before(), detail.after()));
        }
        return text.toString();
    }
}
