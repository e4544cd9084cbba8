package vn.ansinh.reporting.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;
import vn.ansinh.reporting.engine.Refusal.Near;

/** A refusal on a page that shows the rest of what it has: the sentence, the field it is about, and the ways to what there is instead. */
@Component
public class RefusedPart {

    /** An address with what is there. */
    public record Way(String address, String label) {}

    /** Where a list goes on: of another list it says nothing. */
    private static final Set<String> PLACES = Set.of("sau", "trang");

    private final Texts texts;
    private final HttpServletRequest request;

    /** @param request whichever is answered now */
    RefusedPart(Texts texts, HttpServletRequest request) {
        this.texts = texts;
        this.request = request;
    }

    /** Puts {@code refused}, {@code field} and {@code nearest} into the model, and gives the answer the refusal's status. */
    public void tell(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.kind().status());
        model.addAttribute("refused", refusal.sentence(texts));
        model.addAttribute("field", refusal.field());
        model.addAttribute("nearest", ways(refusal, request));
    }

    /** To what there is: the same address with that in the field that is refused, or an address of its own. */
    static List<Way> ways(Refusal refusal, HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return List.of();
        }
        var ways = new ArrayList<Way>();
        for (Near near : refusal.nearest()) {
            ways.add(new Way(
                    refusal.field() == null
                            ? request.getContextPath() + near.value()
                            : instead(request, refusal.field(), near.value()),
                    near.label()));
        }
        return ways;
    }

    private static String instead(HttpServletRequest request, String field, String value) {
        var address = UriComponentsBuilder.newInstance();
        Map<String, Object> values = new HashMap<>();
        request.getParameterMap().forEach((name, all) -> {
            if (!name.equals(field) && !PLACES.contains(name)) {
                for (int number = 0; number < all.length; number++) {
                    put(address, values, name, all[number]);
                }
            }
        });
        put(address, values, field, value);
        return request.getRequestURI() + address.encode().buildAndExpand(values).toUriString();
    }

    /** As variables: what is a separator in an address is none in a name or a value. */
    private static void put(UriComponentsBuilder address, Map<String, Object> values, String name, String value) {
        if (!value.isEmpty()) {
            String variable = "v" + values.size();
            values.put("n" + variable, name);
            values.put(variable, value);
            address.queryParam("{n" + variable + "}", "{" + variable + "}");
        }
    }
}
