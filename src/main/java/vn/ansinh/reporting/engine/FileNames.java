package vn.ansinh.reporting.engine;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** What files are called that are downloaded: as the program names them, in English from {@code reference/file-names_en.tsv}. */
public final class FileNames {

    private static final Map<String, String> ENGLISH = EnglishWords.of("/reference/file-names_en.tsv");

    private FileNames() {}

    /**
     * @param name {@code bao-cao-KL92-2021-H1-SYT.docx}: what it is, and of what
     * @param locale of the installation
     * @return {@code report-KL92-2021-H1-SYT.docx}; as it came where the file has no word for it
     */
    public static String shown(String name, Locale locale) {
        if (!locale.getLanguage().equals("en")) {
            return name;
        }
        return ENGLISH.keySet().stream()
                .filter(words -> name.startsWith(words))
                .filter(words -> name.length() == words.length() || "-.".indexOf(name.charAt(words.length())) >= 0)
                .max(Comparator.comparing(String::length))
                .map(words ->
                        ENGLISH.get(words) + name.substring(words.length()).replace("-lan-", "-round-"))
                .orElse(name);
    }
}
