package vn.ansinh.reporting.development.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StoryTest {

    @Test
    void bothLanguagesTellTheSameStory() throws IOException {
        Properties vietnamese = read("story_vi.properties");
        Properties english = read("story_en.properties");

        assertThat(new TreeSet<>(english.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(vietnamese.stringPropertyNames()));
        for (String sentence : vietnamese.stringPropertyNames()) {
            assertThat(english.getProperty(sentence).split("%s", -1))
                    .as(sentence)
                    .hasSameSizeAs(vietnamese.getProperty(sentence).split("%s", -1));
        }
    }

    private static Properties read(String name) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(StoryTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
