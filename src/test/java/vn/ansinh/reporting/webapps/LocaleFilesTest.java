package vn.ansinh.reporting.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.reporting.engine.PasswordRules;

/**
 * Every Vietnamese locale of the engine's web applications beside the English one of the jar: Tasklist shows a missing
 * key as it is, so a file is complete or it is not offered.
 */
class LocaleFilesTest {

    private static final List<String> APPS = List.of("tasklist", "cockpit", "admin", "welcome");

    /** Signs and product names that are the same in both languages. */
    private static final Set<String> SAME_IN_BOTH = Set.of(
            "SEARCH_LESS_THAN",
            "SEARCH_LESS_THAN_EQUALS",
            "SEARCH_GREATER_THAN",
            "SEARCH_GREATER_THAN_EQUALS",
            "PLGN_BTCH_SET_REMOVAL_TIME_ABSOLUTE_PLACEHOLDER",
            "PLGN_REP_CSV",
            "PLGN_REP_JSON");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[sd]|\\$\\w+");
    private static final Pattern MARKUP =
            Pattern.compile("</?(?:a|b|br|code|em|i|li|p|span|strong|ul)\\b[^>]*>|&\\w+;");
    private static final Pattern LATIN_WORD = Pattern.compile("\\p{L}{2,}");

    @Test
    void allOfThemSpeakVietnamese() {
        assertThat(translatedApps()).containsExactlyElementsOf(APPS);
    }

    @ParameterizedTest
    @MethodSource("translatedApps")
    void aTranslatedAppHasExactlyTheKeysOfTheEnglishFile(String app) throws IOException {
        assertThat(texts(app, "vi").keySet()).isEqualTo(texts(app, "en").keySet());
    }

    @ParameterizedTest
    @MethodSource("translatedApps")
    void noTextIsEmptyUnlessTheEnglishOneIs(String app) throws IOException {
        List<String> empty = new ArrayList<>();
        compare(app, (key, text) -> {
            if (text.vi().isBlank() != text.en().isBlank()) {
                empty.add(key);
            }
        });
        assertThat(empty).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translatedApps")
    void nothingIsLeftInEnglish(String app) throws IOException {
        List<String> english = new ArrayList<>();
        compare(app, (key, text) -> {
            boolean words = LATIN_WORD.matcher(text.en()).find() && !key.startsWith("dateLocales.longDateFormat");
            if (words && text.vi().equals(text.en()) && !SAME_IN_BOTH.contains(key)) {
                english.add(key + " = " + text.en());
            }
        });
        assertThat(english).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translatedApps")
    void placeholdersAndMarkupAreIntact(String app) throws IOException {
        List<String> broken = new ArrayList<>();
        compare(app, (key, text) -> {
            boolean counted = key.startsWith("dateLocales.relativeTime");
            if (!counted
                    && (!parts(PLACEHOLDER, text.en()).equals(parts(PLACEHOLDER, text.vi()))
                            || !tags(text.en()).equals(tags(text.vi())))) {
                broken.add(key + ": " + text.en() + " | " + text.vi());
            }
        });
        assertThat(broken).isEmpty();
    }

    /** A decomposed accent looks the same and is not found by a search. */
    @ParameterizedTest
    @MethodSource("translatedApps")
    void accentsAreComposedAndTextsHaveNoStraySpace(String app) throws IOException {
        List<String> odd = new ArrayList<>();
        compare(app, (key, text) -> {
            boolean padded = !text.vi().equals(text.vi().strip())
                    && text.en().equals(text.en().strip());
            if (!Normalizer.isNormalized(text.vi(), Normalizer.Form.NFC)
                    || padded
                    || text.vi().contains("  ")) {
                odd.add(key);
            }
        });
        assertThat(odd).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("translatedApps")
    void datesAreWrittenDayMonthYear(String app) throws IOException {
        JsonNode dates = locale(app, "vi").path("dateLocales");
        if (dates.isMissingNode()) {
            return;
        }

        assertThat(dates.at("/longDateFormat/L").asText()).isEqualTo("DD/MM/YYYY");
        assertThat(dates.at("/longDateFormat/LT").asText()).isEqualTo("HH:mm");
        assertThat(dates.at("/week/dow").asInt())
                .as("the week begins on Monday")
                .isEqualTo(1);
        assertThat(dates.at("/weekdays/0").asText()).isEqualTo("Chủ nhật");
        assertThat(dates.at("/relativeTime/dd").asText()).contains("%d");
        assertThat(dates.at("/relativeTime/future").asText()).contains("%s");
        assertThat(dates.at("/relativeTime/past").asText()).contains("%s");
    }

    /** What the page of commissioning has one press there, and how long a password has to be. */
    @Test
    void whatIsToldOfTheAdministrationIsWhatItSays() throws IOException {
        Map<String, String> admin = texts("admin", "vi");
        ResourceBundle messages = ResourceBundle.getBundle("messages.commissioning", Locale.forLanguageTag("vi"));

        assertThat(messages.getString("commissioning.page.people"))
                .contains("“" + admin.get("USERS_ADD_USER") + "”", "“" + admin.get("USERS_GROUPS") + "”");
        assertThat(admin.get("USERS_PASSWORD_INVALID")).contains(" " + PasswordRules.MINIMUM_LENGTH + " ký tự");
    }

    static List<String> translatedApps() {
        return APPS.stream()
                .filter(app -> LocaleFilesTest.class.getResource(path(app, "vi")) != null)
                .toList();
    }

    private static void compare(String app, BiConsumer<String, Pair> check) throws IOException {
        Map<String, String> english = texts(app, "en");
        Map<String, String> vietnamese = texts(app, "vi");
        english.forEach((key, text) -> {
            if (vietnamese.containsKey(key)) {
                check.accept(key, new Pair(text, vietnamese.get(key)));
            }
        });
    }

    private record Pair(String en, String vi) {}

    /** Order may differ between two languages; what is filled in may not. */
    private static List<String> parts(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(part -> part.replace(" ", ""))
                .sorted()
                .toList();
    }

    private static List<String> tags(String text) {
        return MARKUP.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Labels under their own key, date texts as {@code dateLocales.months.0}. */
    private static Map<String, String> texts(String app, String language) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        locale(app, language).properties().forEach(section -> {
            String prefix = section.getKey().equals("labels") ? "" : section.getKey();
            flatten(prefix, section.getValue(), texts);
        });
        return texts;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "." + i, node.get(i), into);
            }
        } else {
            into.put(path, node.asText());
        }
    }

    private static JsonNode locale(String app, String language) throws IOException {
        try (InputStream file = LocaleFilesTest.class.getResourceAsStream(path(app, language))) {
            assertThat(file).as(path(app, language)).isNotNull();
            return new ObjectMapper().readTree(file);
        }
    }

    private static String path(String app, String language) {
        return "/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
    }
}
