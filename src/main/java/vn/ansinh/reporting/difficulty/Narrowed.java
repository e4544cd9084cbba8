package vn.ansinh.reporting.difficulty;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.web.bind.annotation.BindParam;
import vn.ansinh.reporting.engine.Choice;
import vn.ansinh.reporting.engine.Refusal;

/**
 * Which cases of the list a reader looks for, as a number of the overview that counts them leads here; each may be left out.
 *
 * @param regime code
 * @param area code, of the regime
 * @param state name of a {@link DifficultyState}
 */
record Narrowed(
        @BindParam("che-do") String regime,
        @BindParam("linh-vuc") String area,
        @BindParam("tinh-trang") String state) {

    private static final int LONGEST = 200;

    Narrowed {
        regime = Objects.toString(regime, "").strip();
        area = Objects.toString(area, "").strip();
        state = Objects.toString(state, "").strip();
    }

    boolean everything() {
        return regime.isEmpty() && area.isEmpty() && state.isEmpty();
    }

    /**
     * Those of these that are meant.
     *
     * @throws Refusal that names what none of them has, and what comes nearest
     */
    List<Difficulty> of(List<Difficulty> all, DifficultyFormats formats) {
        List<Difficulty> inRegime = kept(all, "che-do", regime, Difficulty::regime, Function.identity());
        List<Difficulty> inArea = area.isEmpty() ? inRegime : inArea(inRegime, formats);
        // A case may have moved on since it was counted: then there are none, and nothing is wrong with what was asked.
        if (Arrays.stream(DifficultyState.values()).map(Enum::name).anyMatch(state::equals)) {
            return inArea.stream()
                    .filter(one -> one.state().name().equals(state))
                    .toList();
        }
        return kept(
                inArea,
                "tinh-trang",
                state,
                one -> one.state().name(),
                name -> formats.state(DifficultyState.valueOf(name)));
    }

    private List<Difficulty> inArea(List<Difficulty> all, DifficultyFormats formats) {
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(one -> names.putIfAbsent(one.area(), formats.areaAmongOthers(one)));
        return kept(all, "linh-vuc", area, Difficulty::area, names::get);
    }

    private static List<Difficulty> kept(
            List<Difficulty> all,
            String field,
            String wanted,
            Function<Difficulty, String> code,
            Function<String, String> name) {
        if (wanted.isEmpty() || all.isEmpty()) {
            return all;
        }
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(one -> names.computeIfAbsent(code.apply(one), name));
        var choice = new Choice(names);
        String meant = wanted.length() > LONGEST ? null : choice.code(wanted).orElse(null);
        if (meant == null) {
            throw Refusal.notFound("difficulty.page.unknown-filter", Choice.shown(wanted));
        }
        return all.stream().filter(one -> code.apply(one).equals(meant)).toList();
    }
}
