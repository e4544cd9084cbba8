package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** One setting decides the language, of the templates too. */
class LanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void thePagesSpeakTheLanguageOfTheInstallation(String language) {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("ansinh.language=" + language)
                .run(context -> assertThat(context.getEnvironment().getProperty("spring.web.locale"))
                        .isEqualTo(language));
    }
}
