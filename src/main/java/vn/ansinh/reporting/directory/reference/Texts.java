package vn.ansinh.reporting.directory.reference;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of the modules' message files, {@code messages/<module>_<language>.properties}; the module is the part
 * of the key before the first dot. Vietnamese unless English is asked for, whatever the server's locale.
 */
public final class Texts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Texts() {}

    /**
     * @param key a key of a message file, for example {@code directory.agency.unknown}
     * @param arguments days are written in the language; everything else as it is
     * @throws java.util.MissingResourceException when no sentence has that key
     */
    public static String of(String key, Locale locale, Object... arguments) {
        String module = key.substring(0, key.indexOf('.'));
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
        String pattern = ResourceBundle.getBundle(
                        "messages." + module,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        Object[] texts = Arrays.stream(arguments)
                .map(argument -> text(argument, language))
                .toArray();
        return new MessageFormat(pattern, language).format(texts);
    }

    private static String text(Object argument, Locale language) {
        if (argument instanceof LocalDate day) {
            return dayAndMonth(day, language) + (language == Locale.ENGLISH ? " " : "/") + day.getYear();
        }
        return argument == null ? "" : argument.toString();
    }

    /**
     * "9 May", or "09/5" as in official documents: days below ten and the months January and February have a nought
     * before them (Nghị định 30/2020, Phụ lục I).
     */
    public static String dayAndMonth(LocalDate day, Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }
        int month = day.getMonthValue();
        return "%02d/%s".formatted(day.getDayOfMonth(), month < 3 ? "0" + month : String.valueOf(month));
    }
}
