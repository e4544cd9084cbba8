package vn.ansinh.reporting.engine;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the forms which language the installation speaks. */
@RestController
class LanguageController {

    record Language(String language) {}

    private final Texts texts;

    LanguageController(Texts texts) {
        this.texts = texts;
    }

    @GetMapping("/api/language")
    Language language() {
        return new Language(texts.locale().getLanguage());
    }
}
