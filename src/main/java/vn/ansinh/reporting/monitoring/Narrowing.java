package vn.ansinh.reporting.monitoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.engine.Choice;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Refusal.Near;

/** From what a reader narrows the overview to, to the regimes and agencies he means; never beyond what is his. */
@Component
class Narrowing {

    private final Viewers viewers;
    private final RegimeWords words;

    Narrowing(Viewers viewers, RegimeWords words) {
        this.viewers = viewers;
        this.words = words;
    }

    /** Code and name of each regime that there is for this person, those that run here first. */
    Map<String, String> regimes(Viewer viewer) {
        Map<String, String> names = new LinkedHashMap<>();
        viewers.regimes(viewer).forEach(code -> names.put(code, words.name(code)));
        return names;
    }

    /**
     * The regimes that are meant.
     *
     * @param names of those there are for this person
     * @throws Refusal that names what there is not, and what comes nearest
     */
    List<String> regimes(Map<String, String> names, String wanted) {
        return wanted.isEmpty()
                ? List.copyOf(names.keySet())
                : List.of(known("che-do", "regime", wanted, new Choice(names)));
    }

    /**
     * The period that is meant, among these by code and name; the first where none is named.
     *
     * @throws Refusal that names what there is not, and what comes nearest
     */
    String period(Map<String, String> names, String wanted) {
        return wanted.isEmpty() ? names.keySet().iterator().next() : known("ky", "period", wanted, new Choice(names));
    }

    private static String known(String field, String kind, String word, Choice choice) {
        return choice.code(word).orElseThrow(() -> unknown(field, kind, word, choice));
    }

    private static Refusal unknown(String field, String kind, String word, Choice choice) {
        List<Near> nearest = choice.nearest(word);
        return Choice.unknown(field, "monitoring.filter." + kind, word, nearest.isEmpty() ? choice.first() : nearest);
    }
}
