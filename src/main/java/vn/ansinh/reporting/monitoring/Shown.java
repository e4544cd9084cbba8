package vn.ansinh.reporting.monitoring;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.RefusedPart;

/** The regimes that a page of the overview shows, each by itself. */
@Component
class Shown {

    private final Narrowing narrowing;
    private final RefusedPart refused;

    Shown(Narrowing narrowing, RefusedPart refused) {
        this.narrowing = narrowing;
        this.refused = refused;
    }

    /**
     * Puts into the model what there is to choose from and what is chosen. What is narrowed to what there is not is told,
     * beside the nearest that there is, and all is shown.
     *
     * @param names of the regimes there are for the reader, by code
     */
    List<String> of(Filter filter, Map<String, String> names, Model model, HttpServletResponse response) {
        model.addAttribute("names", names);
        model.addAttribute("chosen", "");
        try {
            List<String> shown = narrowing.regimes(names, filter.regime());
            if (!filter.regime().isEmpty()) {
                model.addAttribute("chosen", shown.get(0));
            }
            return shown;
        } catch (Refusal refusal) {
            refused.tell(refusal, model, response);
            return List.copyOf(names.keySet());
        }
    }
}
