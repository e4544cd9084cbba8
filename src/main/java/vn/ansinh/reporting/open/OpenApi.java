package vn.ansinh.reporting.open;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.difficulty.DifficultyFigures;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Groups;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.open.Items.CaseItem;
import vn.ansinh.reporting.open.Items.FigureItem;
import vn.ansinh.reporting.open.Items.FileItem;
import vn.ansinh.reporting.open.Items.IndicatorItem;
import vn.ansinh.reporting.open.Items.ObligationItem;
import vn.ansinh.reporting.open.Items.PeriodItem;
import vn.ansinh.reporting.open.Items.RegimeItem;
import vn.ansinh.reporting.report.AcceptedList;
import vn.ansinh.reporting.report.AcceptedList.Report;
import vn.ansinh.reporting.report.OwedReports;
import vn.ansinh.reporting.report.OwedReports.Owed;

/**
 * {@code /api/v1}: what programs read, each with a token and its scope; as JSON or CSV, figures as JSON-stat too, by the address
 * ({@code figures.csv}) or by {@code Accept}.
 */
@RestController
@RequestMapping("/api/v1")
class OpenApi {

    private static final String USUAL = "200";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final ReportingCalendar calendar;
    private final IndicatorCatalogue catalogue;
    private final OwedReports owed;
    private final AcceptedList accepted;
    private final OpenFigures figures;
    private final DifficultyFigures difficulties;
    private final StoredFiles files;
    private final OpenAsked asked;
    private final CurrentUser currentUser;
    private final Texts texts;
    private final Clock clock;

    OpenApi(
            ReportingCalendar calendar,
            IndicatorCatalogue catalogue,
            OwedReports owed,
            AcceptedList accepted,
            OpenFigures figures,
            DifficultyFigures difficulties,
            StoredFiles files,
            OpenAsked asked,
            CurrentUser currentUser,
            Texts texts,
            Clock clock) {
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.owed = owed;
        this.accepted = accepted;
        this.figures = figures;
        this.difficulties = difficulties;
        this.files = files;
        this.asked = asked;
        this.currentUser = currentUser;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(
            value = {"/regimes", "/regimes.csv"},
            produces = {JSON, CsvRows.TYPE})
    ResponseEntity<List<RegimeItem>> regimes(HttpServletRequest request) {
        needs(request, Scope.CATALOGUE);
        Locale locale = texts.locale();
        return whole(
                request,
                calendar.regimes().stream()
                        .map(regime -> new RegimeItem(
                                regime.code(),
                                regime.name(locale),
                                regime.legalBasis(),
                                regime.begins(),
                                regime.ends()))
                        .toList());
    }

    @GetMapping(
            value = {"/periods", "/periods.csv"},
            produces = {JSON, CsvRows.TYPE})
    ResponseEntity<List<PeriodItem>> periods(
            @RequestParam(defaultValue = "") String regime, HttpServletRequest request) {
        needs(request, Scope.CATALOGUE);
        List<String> regimes = asked.regimes(regime);
        return whole(
                request,
                owed.periods().stream()
                        .filter(period -> regimes.isEmpty() || regimes.contains(period.regime()))
                        .map(period -> new PeriodItem(
                                period.regime(),
                                period.period(),
                                asked.name(period.period()),
                                period.cutOff(),
                                period.dueBefore(),
                                period.owed()))
                        .toList());
    }

    @GetMapping(
            value = {"/indicators", "/indicators.csv"},
            produces = {JSON, CsvRows.TYPE})
    ResponseEntity<List<IndicatorItem>> indicators(
            @RequestParam(defaultValue = "") String regime, HttpServletRequest request) {
        needs(request, Scope.CATALOGUE);
        Locale locale = texts.locale();
        LocalDate today = LocalDate.now(clock);
        var items = new ArrayList<IndicatorItem>();
        wanted(regime).forEach(code -> {
            RegimeIndicators known = catalogue.of(code);
            known.all()
                    .forEach(indicator -> items.add(new IndicatorItem(
                            code,
                            indicator.code(),
                            indicator.name(locale),
                            indicator.area(),
                            known.areaName(indicator.area(), locale, today),
                            indicator.unit(),
                            indicator.type().name(),
                            indicator.timeAxis().name(),
                            indicator.standard(),
                            indicator.validFrom(),
                            indicator.validTo())));
        });
        return whole(request, items);
    }

    /** Codes of those asked for, or of all. */
    private List<String> wanted(String regime) {
        List<String> regimes = asked.regimes(regime);
        return calendar.regimes().stream()
                .map(Regime::code)
                .filter(code -> regimes.isEmpty() || regimes.contains(code))
                .toList();
    }

    @GetMapping(
            value = {"/obligations", "/obligations.csv"},
            produces = {JSON, CsvRows.TYPE})
    ResponseEntity<Page<ObligationItem>> obligations(
            @RequestParam(defaultValue = "") String regime,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = USUAL) int limit,
            HttpServletRequest request) {
        needs(request, Scope.OBLIGATIONS);
        int most = OpenAsked.limit(limit);
        List<String> regimes = asked.regimes(regime);
        List<String> periods = asked.periods(period);
        List<String> agencies = asked.agencies(agency);
        return part(
                request,
                Page.of(
                        owed.readable(regimes, periods, agencies, OpenAsked.afterReport(after), most + 1),
                        most,
                        one -> one.key().toString(),
                        OpenApi::item));
    }

    private static ObligationItem item(Owed one) {
        return new ObligationItem(
                one.regime(),
                one.period(),
                one.agency(),
                one.agencyName(),
                one.cutOff(),
                one.dueBefore(),
                one.stand().name(),
                one.deliveredAt(),
                one.timeliness(),
                one.acceptedAt());
    }

    @GetMapping(
            value = {"/figures", "/figures.csv"},
            produces = {JSON, CsvRows.TYPE})
    ResponseEntity<Page<FigureItem>> figures(
            @RequestParam(defaultValue = "") String regime,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = USUAL) int limit,
            HttpServletRequest request) {
        needs(request, Scope.FIGURES);
        var wanted = new OpenFigures.Wanted(regime, period, agency, indicator);
        return part(request, figures.page(wanted, OpenAsked.after(after), OpenAsked.limit(limit)));
    }

    /** All that was asked for as one cube, of one regime: codes of indicators mean something within a regime only. */
    @GetMapping(
            value = {"/figures", "/figures.jsonstat"},
            produces = JsonStat.TYPE)
    Map<String, Object> figuresJsonStat(
            @RequestParam String regime,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String indicator,
            HttpServletRequest request) {
        needs(request, Scope.FIGURES);
        List<String> regimes = asked.regimes(regime);
        if (regimes.size() != 1) {
            throw Refusal.invalid("regime", "open.regime.one");
        }
        return cube(regimes.get(0), figures.all(new OpenFigures.Wanted(regime, period, agency, indicator)));
    }

    /** @param items of one regime */
    Map<String, Object> cube(String regime, List<FigureItem> items) {
        Locale locale = texts.locale();
        Map<String, String> indicators = new HashMap<>();
        catalogue.of(regime).all().forEach(one -> indicators.put(one.code(), one.name(locale)));
        return JsonStat.of(
                calendar.regime(regime).name(locale),
                items,
                side -> texts.of("open.cube." + side),
                asked::name,
                code -> indicators.getOrDefault(code, code));
    }

    @GetMapping(
            value = {"/cases", "/cases.csv"},
            produces = {JSON, CsvRows.TYPE})
    ResponseEntity<List<CaseItem>> cases(@RequestParam(defaultValue = "") String regime, HttpServletRequest request) {
        needs(request, Scope.CASES);
        Person person = currentUser.get();
        LocalDate since = LocalDate.now(clock).withDayOfYear(1);
        var items = new ArrayList<CaseItem>();
        wanted(regime)
                .forEach(code -> (followsCases(person, code)
                                ? difficulties.since(code, since)
                                : difficulties.since(code, since, person.agencies()))
                        .forEach(area -> items.add(new CaseItem(
                                code,
                                area.area(),
                                area.areaName(),
                                area.raised(),
                                area.answered(),
                                area.resolved(),
                                area.confirming(),
                                area.overdue()))));
        return whole(request, items);
    }

    /** Those who see all cases of a regime one by one may count them. */
    private static boolean followsCases(Person person, String regime) {
        return person.administrator()
                || person.standing(regime)
                || person.in(Groups.PPC_OFFICE)
                || person.in(Groups.PPC_LEADERS);
    }

    @GetMapping(
            value = {"/files", "/files.csv"},
            produces = {JSON, CsvRows.TYPE})
    ResponseEntity<Page<FileItem>> files(
            @RequestParam(defaultValue = "") String regime,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = USUAL) int limit,
            HttpServletRequest request) {
        needs(request, Scope.FILES);
        int most = OpenAsked.limit(limit);
        List<String> regimes = asked.regimes(regime);
        List<String> periods = asked.periods(period);
        Set<String> own = currentUser.get().agencies();
        // Of others only what they let out as figures is told, not what they attached.
        List<Report> reports = accepted.reports().stream()
                .filter(report -> own.contains(report.agency()))
                .filter(report -> regimes.isEmpty() || regimes.contains(report.regime()))
                .filter(report -> periods.isEmpty() || periods.contains(report.period()))
                .toList();
        Map<String, List<StoredFile>> found =
                files.of(reports.stream().map(report -> report.key().toString()).collect(Collectors.toList()));
        record Kept(Report report, StoredFile file) {}
        List<Kept> all = reports.stream()
                .flatMap(report -> found.getOrDefault(report.key().toString(), List.of()).stream()
                        .map(file -> new Kept(report, file)))
                .toList();
        int from = 0;
        if (!OpenAsked.after(after).isEmpty()) {
            from = all.stream()
                            .map(kept -> String.valueOf(kept.file.id()))
                            .toList()
                            .indexOf(after)
                    + 1;
            if (from == 0) {
                throw OpenAsked.unknownMark();
            }
        }
        return part(
                request,
                Page.of(
                        all.subList(from, Math.min(all.size(), from + most + 1)),
                        most,
                        kept -> String.valueOf(kept.file.id()),
                        kept -> new FileItem(
                                kept.report.regime(),
                                kept.report.period(),
                                kept.report.agency(),
                                kept.file.purpose(),
                                kept.file.name(),
                                kept.file.mediaType(),
                                kept.file.size(),
                                kept.file.sha256())));
    }

    private static void needs(HttpServletRequest request, Scope scope) {
        if (!(request.getAttribute(TokenFilter.TOKEN) instanceof AccessToken token) || !token.covers(scope)) {
            throw Refusal.forbidden("open.scope", scope.word());
        }
    }

    private static <T> ResponseEntity<List<T>> whole(HttpServletRequest request, List<T> items) {
        return answer(request).body(items);
    }

    /** Where the next part is stands in the head, too, for who reads no JSON. */
    private static <T> ResponseEntity<Page<T>> part(HttpServletRequest request, Page<T> page) {
        var answer = answer(request);
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, "<" + next(request, page.next()) + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    /** From what was asked for as it is read: as it came it is encoded already, and once more it would be something else. */
    private static String next(HttpServletRequest request, String after) {
        var address = ServletUriComponentsBuilder.fromRequestUri(request);
        Map<String, Object> values = new HashMap<>();
        request.getParameterMap().forEach((name, asked) -> {
            if (!name.equals("after")) {
                for (String value : asked) {
                    String at = "v" + values.size();
                    values.put("n" + at, name);
                    values.put(at, value);
                    address.queryParam("{n" + at + "}", "{" + at + "}");
                }
            }
        });
        values.put("after", after);
        return address.queryParam("after", "{after}")
                .encode()
                .buildAndExpand(values)
                .toUriString();
    }

    /** An address that names a form has it, whatever {@code Accept} says: so it works in a browser's bar. */
    private static ResponseEntity.BodyBuilder answer(HttpServletRequest request) {
        var answer = ResponseEntity.ok();
        return request.getRequestURI().endsWith(CsvRows.SUFFIX) ? answer.contentType(CsvConverter.ANSWERED) : answer;
    }
}
