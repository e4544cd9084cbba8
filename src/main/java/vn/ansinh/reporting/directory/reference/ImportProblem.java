package vn.ansinh.reporting.directory.reference;

import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong in a reference file.
 *
 * @param file the file's name as the person knows it
 * @param line the line on which the row begins, counted from 1 with the header; 0 when it is about the whole file
 * @param column the column's name; null when it is about the whole row or file
 * @param key the sentence, a key of a module's message file
 * @param arguments what is put into the sentence
 */
public record ImportProblem(String file, int line, String column, String key, List<String> arguments) {

    /** What is wrong, where, and what to do. */
    public String text(Locale locale) {
        String what = Texts.of(key, locale, arguments.toArray());
        if (line == 0) {
            return Texts.of("directory.import.inFile", locale, file, what);
        }
        return column == null
                ? Texts.of("directory.import.inLine", locale, file, line, what)
                : Texts.of("directory.import.inColumn", locale, file, line, column, what);
    }
}
