package vn.ansinh.reporting.report;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.engine.Texts;

/** "Nội dung kiểm tra": every rule of the automatic check, for whoever writes or reads reports. */
@Controller
class ChecksPage {

    /** A rule in words. */
    record Row(String rule, boolean blocking, String source) {}

    private final List<FindingRule> rules;
    private final Texts texts;
    private final RegimeWords words;

    ChecksPage(List<FindingRule> rules, Texts texts, RegimeWords words) {
        this.rules = rules;
        this.texts = texts;
        this.words = words;
    }

    @GetMapping("/noi-dung-kiem-tra")
    String page(Model model) {
        String sources = words.sources();
        model.addAttribute(
                "rows",
                rules.stream()
                        .flatMap(rule -> rule.checks().stream())
                        .map(check -> new Row(
                                texts.of(check.key() + ".rule"),
                                check.blocking(),
                                texts.of(check.key() + ".source", sources)))
                        .toList());
        return "report/checks";
    }
}
