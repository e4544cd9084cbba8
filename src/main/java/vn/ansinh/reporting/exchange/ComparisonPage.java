package vn.ansinh.reporting.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.RefusedPart;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.exchange.Compared.Side;
import vn.ansinh.reporting.exchange.Comparison.Found;
import vn.ansinh.reporting.exchange.Comparison.Wanted;
import vn.ansinh.reporting.sheet.Column;
import vn.ansinh.reporting.sheet.ListFiles;
import vn.ansinh.reporting.sheet.ListSheet;

/** "Đối chiếu số liệu đã nhận": own accepted figures beside those of another installation, for who keeps the regime. */
@Controller
@RequestMapping("/trao-doi/doi-chieu")
class ComparisonPage {

    /** So many lines are shown; the files have all. */
    private static final int SHOWN = 200;

    /** So many reports' words are shown; the others by their body. */
    private static final int WORDS = 30;

    /** What a reader looks for, as the address has it. */
    record Asked(
            @BindParam("che-do") String regime,
            @BindParam("ky") String period,
            @BindParam("co-quan") String agencies,
            @BindParam("chi-tieu") String indicators,
            @BindParam("chi-khac") Boolean differing) {

        Asked {
            regime = Objects.toString(regime, "").strip();
            period = Objects.toString(period, "").strip();
            agencies = Objects.toString(agencies, "").strip();
            indicators = Objects.toString(indicators, "").strip();
        }

        private Wanted wanted() {
            return new Wanted(regime, period, agencies, indicators, Boolean.TRUE.equals(differing));
        }

        /** The same filter for the files. */
        private String query(Found found) {
            var address = UriComponentsBuilder.newInstance()
                    .queryParam("che-do", found.regime())
                    .queryParam("ky", found.period());
            if (!agencies.isEmpty()) {
                address.queryParam("co-quan", "{agencies}");
            }
            if (!indicators.isEmpty()) {
                address.queryParam("chi-tieu", "{indicators}");
            }
            if (Boolean.TRUE.equals(differing)) {
                address.queryParam("chi-khac", true);
            }
            return address.encode()
                    .buildAndExpand(Map.of("agencies", agencies, "indicators", indicators))
                    .toUriString();
        }
    }

    private final Comparison comparison;
    private final Keepers keepers;
    private final RefusedPart refused;
    private final ListFiles files;
    private final Texts texts;

    ComparisonPage(Comparison comparison, Keepers keepers, RefusedPart refused, ListFiles files, Texts texts) {
        this.comparison = comparison;
        this.keepers = keepers;
        this.refused = refused;
        this.files = files;
        this.texts = texts;
    }

    @GetMapping
    String page(Asked asked, Model model, HttpServletResponse response) {
        List<String> kept = keepers.regimes();
        model.addAttribute("asked", asked);
        try {
            shown(comparison.of(asked.wanted(), kept), asked, model);
        } catch (Refusal refusal) {
            refused.tell(refusal, model, response);
            // What can be chosen stands there all the same.
            shown(comparison.of(new Wanted("", "", "", "", false), kept), asked, model);
        }
        return "exchange/comparison";
    }

    private void shown(Found found, Asked asked, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("lines", found.lines().stream().limit(SHOWN).toList());
        model.addAttribute("words", found.words().stream().limit(WORDS).toList());
        model.addAttribute("query", found.regime() == null ? "" : asked.query(found));
    }

    @GetMapping("/excel")
    ResponseEntity<InputStreamResource> excel(Asked asked) {
        return files.excel("doi-chieu-so-lieu", sheet(asked));
    }

    @GetMapping("/csv")
    ResponseEntity<InputStreamResource> csv(Asked asked) {
        return files.csv("doi-chieu-so-lieu", sheet(asked));
    }

    private ListSheet<Compared> sheet(Asked asked) {
        Found found = comparison.of(asked.wanted(), keepers.regimes());
        if (found.regime() == null) {
            throw Refusal.notFound("exchange.compare.none");
        }
        return ListSheet.of(
                texts.of("exchange.compare.sheet"),
                texts.of("exchange.compare.title"),
                List.of(
                        texts.of(
                                "figures.fact.regime",
                                found.choices().regimes().names().get(found.regime())),
                        texts.of(
                                "figures.fact.period",
                                found.choices().periods().names().get(found.period())),
                        texts.of("exchange.compare.summary", found.compared(), found.differing())),
                columns(),
                found.lines());
    }

    private List<Column<Compared>> columns() {
        return List.of(
                Column.text(texts.of("figures.column.period"), 20, Compared::period),
                Column.text(texts.of("figures.column.agency-code"), 12, Compared::agency),
                Column.text(texts.of("figures.column.agency"), 32, Compared::agencyName),
                Column.text(texts.of("figures.column.code"), 9, Compared::indicator),
                Column.text(texts.of("figures.column.indicator"), 44, Compared::indicatorName),
                Column.text(texts.of("figures.column.unit"), 11, Compared::unit),
                Column.text(texts.of("exchange.column.source"), 24, Compared::source),
                state("own", Compared::own),
                number("own", Compared::own, Side::actual),
                number("own-estimate", Compared::own, Side::estimate),
                state("received", Compared::received),
                number("received", Compared::received, Side::actual),
                number("received-estimate", Compared::received, Side::estimate),
                Column.number(texts.of("exchange.compare.difference"), Compared::difference),
                Column.text(
                        texts.of("exchange.compare.outcome"),
                        24,
                        line -> texts.of("exchange.compare." + line.outcome())));
    }

    private Column<Compared> state(String key, Function<Compared, Side> side) {
        return Column.text(
                texts.of("exchange.compare." + key + "-state"),
                15,
                line -> side.apply(line) == null
                        ? ""
                        : texts.of("figures.state." + side.apply(line).state()));
    }

    private Column<Compared> number(String key, Function<Compared, Side> side, Function<Side, BigDecimal> number) {
        return Column.number(
                texts.of("exchange.compare." + key),
                line -> side.apply(line) == null ? null : number.apply(side.apply(line)));
    }
}
