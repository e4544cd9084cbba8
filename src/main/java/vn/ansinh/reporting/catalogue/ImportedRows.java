package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.ansinh.reporting.directory.reference.FileWords;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.Texts;
import vn.ansinh.reporting.engine.Formats;

/** What an import changed, in words. */
final class ImportedRows {

    private ImportedRows() {}

    /** Row by row, in the words of files. */
    static List<String> said(List<ImportChange> changes, Locale locale) {
        return changes.stream().map(change -> said(change, locale)).toList();
    }

    private static String said(ImportChange change, Locale locale) {
        String details = change.details().stream()
                .map(detail -> Texts.of(
                        "catalogue.edit.detail",
                        locale,
                        EditedSet.label(
                                detail.column().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT), locale),
                        value(detail.before()),
                        value(detail.after())))
                .collect(Collectors.joining("; "));
        String what = Texts.of(
                "catalogue.edit." + change.kind().name().toLowerCase(Locale.ROOT), locale, readable(change.row()));
        return details.isEmpty() ? what : what + " – " + details;
    }

    private static String readable(String row) {
        return Arrays.stream(row.split(" ")).map(ImportedRows::value).collect(Collectors.joining(" "));
    }

    /** As files write it. */
    private static String value(String text) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return Formats.day(LocalDate.parse(text));
        }
        if (text.matches("[A-Z]+(_[A-Z]+)+|[A-Z]{4,}")) {
            return FileWords.word(text.toLowerCase(Locale.ROOT)).equals(text.toLowerCase(Locale.ROOT))
                    ? text
                    : FileWords.word(text.toLowerCase(Locale.ROOT));
        }
        if (text.equals("true") || text.equals("false")) {
            return FileWords.word(text.equals("true") ? "yes" : "no");
        }
        return text.replaceAll("^\\[|]$", "");
    }
}
