package vn.ansinh.reporting.engine;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of processes, steps and decisions as the installation speaks. Models are drawn in Vietnamese; where English is
 * switched on they are deployed with English names, so that task lists, forms, mails and diagrams have them alike. What has
 * been begun keeps the names it had.
 */
final class ModelNames {

    private static final String WORDS = "/reference/model-names_en.tsv";

    /** What is shown of an element; messages, variables and ids are no words of this table and stay. */
    private static final Pattern SHOWN = Pattern.compile("(?<=\\s)(name|label)=\"([^\"]*)\"");

    /** What a decision and its rows say of themselves, and notes beside a process. */
    private static final Pattern SAID = Pattern.compile("(<(description|bpmn:text)>)([^<]*)(</\\2>)");

    private final Map<String, String> english;

    private ModelNames(Map<String, String> english) {
        this.english = english;
    }

    /** @param language of the installation, {@code vi} or {@code en} */
    static ModelNames of(String language) {
        return new ModelNames("en".equals(language) ? words() : Map.of());
    }

    /** The English names by the Vietnamese ones. */
    static Map<String, String> words() {
        return EnglishWords.of(WORDS);
    }

    /** @param model as XML */
    String in(String model) {
        return SAID.matcher(SHOWN.matcher(model).replaceAll(this::shown)).replaceAll(this::said);
    }

    private String shown(MatchResult found) {
        String name = english.get(plain(found.group(2)));
        return Matcher.quoteReplacement(name == null ? found.group() : found.group(1) + "=\"" + name + "\"");
    }

    private String said(MatchResult found) {
        String words = english.get(plain(found.group(3)));
        return Matcher.quoteReplacement(words == null ? found.group() : found.group(1) + words + found.group(4));
    }

    private static String plain(String words) {
        return words.replace("&#10;", " ").replaceAll("\\s+", " ").strip();
    }
}
