package vn.ansinh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Everything people read exists in both languages, with the same values in it. */
class MessagesTest {

    private static final Pattern VALUE = Pattern.compile("\\{(\\d+)");

    static Stream<String> bundles() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:messages/*_vi.properties"))
                .map(Resource::getFilename)
                .map(name -> name.substring(0, name.indexOf("_vi.")));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThings(String bundle) throws IOException {
        Properties vietnamese = read(bundle + "_vi");
        Properties english = read(bundle + "_en");

        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(vietnamese.stringPropertyNames()));
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(vietnamese.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void englishNamesNoValueThatVietnameseDoesNot(String bundle) throws IOException {
        Properties vietnamese = read(bundle + "_vi");
        Properties english = read(bundle + "_en");

        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(values(vietnamese.getProperty(key))).as(key).containsAll(values(english.getProperty(key, "")));
        }
    }

    /** A sentence without values is said as it stands: an apostrophe written twice would be read twice. */
    @ParameterizedTest
    @MethodSource("bundles")
    void anApostropheIsDoubledOnlyBesideValues(String bundle) throws IOException {
        for (String language : List.of("_vi", "_en")) {
            Properties messages = read(bundle + language);

            assertThat(messages.stringPropertyNames())
                    .filteredOn(key -> values(messages.getProperty(key)).isEmpty())
                    .allSatisfy(
                            key -> assertThat(messages.getProperty(key)).as(key).doesNotContain("''"));
        }
    }

    private static TreeSet<String> values(String message) {
        var values = new TreeSet<String>();
        VALUE.matcher(message).results().map(MatchResult::group).forEach(values::add);
        return values;
    }

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/messages/" + name + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
