package vn.ansinh.reporting.difficulty;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.difficulty.DifficultyView.Named;
import vn.ansinh.reporting.engine.Texts;

/** How states, severities and areas are called. */
@Component
class DifficultyFormats {

    private final IndicatorCatalogue catalogue;
    private final RegimeWords words;
    private final Texts texts;

    DifficultyFormats(IndicatorCatalogue catalogue, RegimeWords words, Texts texts) {
        this.catalogue = catalogue;
        this.words = words;
        this.texts = texts;
    }

    String state(DifficultyState state) {
        return texts.of("difficulty.state." + state);
    }

    String severity(Severity severity) {
        return texts.of("difficulty.severity." + severity);
    }

    String area(String regime, String code) {
        return catalogue.of(regime).areaName(code, texts.locale());
    }

    /** An area beside those of other regimes: "Công tác y tế (CCHC)". */
    String areaAmongOthers(String regime, String code) {
        return words.marked(regime, area(regime, code));
    }

    String name(Regime regime) {
        return regime.name(texts.locale());
    }

    List<Named> severities() {
        return Arrays.stream(Severity.values())
                .map(severity -> new Named(severity.name(), severity(severity)))
                .toList();
    }

    List<Named> areas(String regime) {
        return catalogue.of(regime).areas().stream()
                .map(area -> new Named(area.code(), area.name(texts.locale())))
                .toList();
    }

    String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }
}
