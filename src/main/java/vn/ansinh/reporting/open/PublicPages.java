package vn.ansinh.reporting.open;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.open.Items.FigureItem;
import vn.ansinh.reporting.open.Items.TotalItem;
import vn.ansinh.reporting.report.OwedReports.Asked;
import vn.ansinh.reporting.report.OwedReports.Owed;
import vn.ansinh.reporting.report.OwedReports.Stand;

/** "Công khai": for everybody, without signing in, where the operator has opened it. */
@Controller
@RequestMapping(PublicPages.PLACE)
class PublicPages {

    static final String PLACE = "/cong-khai";

    /** A period in the list. */
    record PeriodLine(String address, String name, String due, int owed) {}

    /** A body on the status page; days as people read them, null where there are none. */
    record BodyLine(String name, String due, String state, String delivered, String timeliness) {}

    private final PublicSide side;
    private final ProvinceTotals totals;
    private final OpenApi api;
    private final OpenAsked asked;
    private final RegimeWords words;
    private final Texts texts;
    private final BodyNames bodyNames;

    PublicPages(
            PublicSide side,
            ProvinceTotals totals,
            OpenApi api,
            OpenAsked asked,
            RegimeWords words,
            Texts texts,
            BodyNames bodyNames) {
        this.side = side;
        this.totals = totals;
        this.api = api;
        this.asked = asked;
        this.words = words;
        this.texts = texts;
        this.bodyNames = bodyNames;
    }

    @GetMapping
    String all(Model model) {
        open();
        Map<String, List<PeriodLine>> regimes = side.periods().stream()
                .collect(Collectors.groupingBy(
                        period -> words.name(period.regime()),
                        TreeMap::new,
                        Collectors.mapping(this::line, Collectors.toList())));
        model.addAttribute("regimes", regimes);
        return "open/public";
    }

    private PeriodLine line(Asked period) {
        return new PeriodLine(
                address(period), asked.name(period.period()), Formats.lastDay(period.dueBefore()), period.owed());
    }

    @GetMapping("/{regime}/{period}")
    String period(@PathVariable String regime, @PathVariable String period, Model model) {
        open();
        Asked known = side.period(regime, period);
        List<Owed> reports = side.status(known);
        described(known, model);
        model.addAttribute("hidden", known.owed() - reports.size());
        model.addAttribute(
                "delivered",
                reports.stream().filter(report -> report.deliveredAt() != null).count());
        model.addAttribute(
                "accepted",
                reports.stream()
                        .filter(report -> report.stand() == Stand.ACCEPTED)
                        .count());
        model.addAttribute("lines", reports.stream().map(this::line).toList());
        return "open/public-period";
    }

    private void described(Asked known, Model model) {
        model.addAttribute("regime", words.name(known.regime()));
        model.addAttribute("period", asked.name(known.period()));
        model.addAttribute("due", Formats.lastDay(known.dueBefore()));
        model.addAttribute("cutOff", Formats.day(known.cutOff()));
        model.addAttribute("address", address(known));
    }

    private static String address(Asked period) {
        return PLACE + "/" + period.regime() + "/" + period.period();
    }

    private BodyLine line(Owed report) {
        return new BodyLine(
                bodyNames.shown(report.agencyName()),
                Formats.lastDay(report.dueBefore()),
                texts.of("open.stand." + report.stand()),
                report.deliveredAt() == null ? null : Formats.dayOf(report.deliveredAt()),
                report.timeliness() == null ? null : texts.of("open.timeliness." + report.timeliness()));
    }

    @GetMapping(value = "/{regime}/{period}/so-lieu.csv", produces = CsvRows.TYPE)
    ResponseEntity<byte[]> csv(@PathVariable String regime, @PathVariable String period) {
        return csv("so-lieu", FigureItem.class, figures(regime, period));
    }

    @GetMapping(value = "/{regime}/{period}/so-lieu.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<FigureItem> json(@PathVariable String regime, @PathVariable String period) {
        return figures(regime, period);
    }

    @GetMapping(value = "/{regime}/{period}/so-lieu.jsonstat", produces = JsonStat.TYPE)
    @ResponseBody
    Map<String, Object> jsonStat(@PathVariable String regime, @PathVariable String period) {
        List<FigureItem> figures = figures(regime, period);
        return api.cube(regime, figures);
    }

    @GetMapping("/{regime}/{period}/toan-tinh")
    String province(@PathVariable String regime, @PathVariable String period, Model model) {
        open();
        Asked known = side.period(regime, period);
        List<TotalItem> all = totals.of(known);
        described(known, model);
        model.addAttribute("withheld", all.stream().anyMatch(TotalItem::withheld));
        model.addAttribute(
                "areas",
                all.stream()
                        .collect(Collectors.groupingBy(TotalItem::areaName, LinkedHashMap::new, Collectors.toList())));
        return "open/public-province";
    }

    @GetMapping(value = "/{regime}/{period}/toan-tinh.csv", produces = CsvRows.TYPE)
    ResponseEntity<byte[]> provinceCsv(@PathVariable String regime, @PathVariable String period) {
        return csv("toan-tinh", TotalItem.class, totals(regime, period));
    }

    @GetMapping(value = "/{regime}/{period}/toan-tinh.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<TotalItem> totals(@PathVariable String regime, @PathVariable String period) {
        open();
        return totals.of(side.period(regime, period));
    }

    @GetMapping(value = "/{regime}/{period}/toan-tinh.jsonstat", produces = JsonStat.TYPE)
    @ResponseBody
    Map<String, Object> provinceJsonStat(@PathVariable String regime, @PathVariable String period) {
        List<TotalItem> all = totals(regime, period);
        return JsonStat.ofTotals(words.name(regime), all, side -> texts.of("open.cube." + side), asked::name);
    }

    private static <T extends Record> ResponseEntity<byte[]> csv(String name, Class<T> type, List<T> items) {
        return Downloads.of(name + CsvRows.SUFFIX, CsvRows.TYPE + ";charset=UTF-8", CsvRows.of(type, items));
    }

    private List<FigureItem> figures(String regime, String period) {
        open();
        return side.figures(side.period(regime, period));
    }

    private void open() {
        if (!side.on()) {
            throw Refusal.notFound("engine.page.unknown", PLACE);
        }
        side.seen();
    }
}
