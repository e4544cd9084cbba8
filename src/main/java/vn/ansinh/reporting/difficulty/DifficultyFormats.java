package vn.ansinh.reporting.difficulty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.difficulty.DifficultyView.Named;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;

/** How states, severities and areas are called. */
@Component
class DifficultyFormats {

    private final IndicatorCatalogue catalogue;
    private final RegimeWords words;
    private final Texts texts;
    private final Clock clock;

    DifficultyFormats(IndicatorCatalogue catalogue, RegimeWords words, Texts texts, Clock clock) {
        this.catalogue = catalogue;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** The same in Vietnamese, whatever the installation speaks: for what goes into an official document. */
    DifficultyFormats official() {
        return new DifficultyFormats(catalogue, words.official(), texts.official(), clock);
    }

    String state(DifficultyState state) {
        return texts.of("difficulty.state." + state);
    }

    String severity(Severity severity) {
        return texts.of("difficulty.severity." + severity);
    }

    /** As it is called on a day. */
    String area(String regime, String code, LocalDate on) {
        return catalogue.of(regime).areaName(code, texts.locale(), on);
    }

    /** As it was called when the case was raised. */
    String area(Difficulty difficulty) {
        return area(
                difficulty.regime(),
                difficulty.area(),
                difficulty.raisedAt().atZone(ReportingClock.ZONE).toLocalDate());
    }

    /** An area beside those of other regimes: "Công tác y tế (CCHC)". */
    String areaAmongOthers(Difficulty difficulty) {
        return words.marked(difficulty.regime(), area(difficulty));
    }

    String name(Regime regime) {
        return regime.name(texts.locale());
    }

    List<Named> severities() {
        return Arrays.stream(Severity.values())
                .map(severity -> new Named(severity.name(), severity(severity)))
                .toList();
    }

    /** Those to choose from today. */
    List<Named> areas(String regime) {
        return catalogue.of(regime).areas(LocalDate.now(clock)).stream()
                .map(area -> new Named(area.code(), area.name(texts.locale())))
                .toList();
    }

    String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }
}
