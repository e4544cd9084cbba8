package vn.ansinh.reporting.integrity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ansinh.reporting.catalogue.Indicator.Split;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.integrity.MasterData.AreaName;
import vn.ansinh.reporting.integrity.MasterData.Body;
import vn.ansinh.reporting.integrity.MasterData.Day;
import vn.ansinh.reporting.integrity.MasterData.Ended;
import vn.ansinh.reporting.integrity.MasterData.Figure;
import vn.ansinh.reporting.integrity.MasterData.PeriodDays;
import vn.ansinh.reporting.integrity.MasterData.RegimeFacts;
import vn.ansinh.reporting.integrity.MasterData.RegimeOn;
import vn.ansinh.reporting.integrity.MasterData.Rule;
import vn.ansinh.reporting.integrity.Roster.Member;

/** A small province in which all is in order, to be put out of order in one thing: today, or from a day on. */
final class World {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    final Map<String, Body> bodies = new LinkedHashMap<>();
    final List<Ended> ended = new ArrayList<>();
    final Set<String> stillListed = new HashSet<>();
    final Set<Integer> holidayYears = new HashSet<>(Set.of(2026));
    final Map<String, List<Member>> groups = new HashMap<>();
    final Set<String> waiting = new HashSet<>(Set.of("so-clerks"));
    final Map<String, Boolean> reports = new LinkedHashMap<>(Map.of("UB", false, "SO", true, "HA", true, "HB", true));
    final Map<String, List<String>> leading = new HashMap<>(Map.of("A1", List.of("SO")));
    final List<Figure> figures = new ArrayList<>();
    final Map<String, List<String>> reporters = new HashMap<>();
    final Map<String, List<String>> untold = new HashMap<>();
    final List<Rule> rules = new ArrayList<>(List.of(new Rule("annual", LocalDate.of(2021, 1, 1), null)));
    final List<PeriodDays> periods = new ArrayList<>();
    final List<AreaName> areas = new ArrayList<>(List.of(new AreaName("A1", "Tuyên truyền", "Communication")));
    String standing = "SO";
    Set<String> standingNamed = Set.of("SO");
    boolean recipient = true;
    boolean inService = true;
    boolean underWay = true;
    LocalDate ends;

    World() {
        body("UB", "Ủy ban tỉnh", null, true);
        body("SO", "Sở Một", null, false);
        body("HA", "Huyện A", "TA", false);
        body("HB", "Huyện B", "TB", false);
        for (String code : List.of("so", "ha", "hb")) {
            for (String position : List.of("officers", "leaders", "clerks")) {
                people(code + "-" + position, code + "-" + position);
            }
        }
        people("ky-standing-coordinators", "dau-moi");
        people("ky-standing-reviewers", "ra-soat");
        people("ky-standing-leaders", "lanh-dao");
        people("ppc-office", "van-phong");
        figure("A1-01", Split.TERRITORY, "HA", "HB");
        figure("A1-02", Split.TERRITORY, "HA", "HB");
        figure("A1-03", Split.SINGLE, "SO");
        figures.add(computed("A1-04", "A1-01", "A1-02"));
        periods.add(period("2026-10-01", "2026-10-31", "2026-11-09", "2026-12-31", true, true));
    }

    void body(String code, String name, String territory, boolean provincial) {
        bodies.put(
                code,
                new Body(
                        code,
                        name,
                        name,
                        provincial,
                        territory,
                        code.toLowerCase() + "@tinh.example",
                        false,
                        false,
                        null));
    }

    void people(String group, String... ids) {
        groups.put(
                group,
                List.of(ids).stream()
                        .map(id -> new Member(id, "Ông " + id, true))
                        .toList());
    }

    void figure(String code, Split split, String... by) {
        figures.removeIf(known -> known.code().equals(code));
        figures.add(new Figure(code, "A1", split, true, List.of(), null, Set.of("ANNUAL"), null));
        reporters.put(code, List.of(by));
    }

    static Figure computed(String code, String... inputs) {
        return new Figure(code, "A1", null, false, List.of(inputs), null, Set.of("ANNUAL"), null);
    }

    static PeriodDays period(
            String opens, String cutOff, String lastDay, String closes, boolean lastDayWorked, boolean leavesTime) {
        return new PeriodDays(
                Period.annual(2026),
                LocalDate.parse(opens),
                LocalDate.parse(cutOff),
                LocalDate.parse(lastDay),
                LocalDate.parse(closes),
                lastDayWorked,
                leavesTime);
    }

    MasterData data() {
        return data(List.of(day(TODAY)));
    }

    /** In order today, and as this other world has it from a day on. */
    MasterData becoming(World later, LocalDate from) {
        return data(List.of(day(TODAY), later.day(from)));
    }

    MasterData becomingDecember() {
        return data(List.of(day(LocalDate.of(2026, 12, 1))));
    }

    private MasterData data(List<Day> days) {
        Map<String, Body> everybody = new LinkedHashMap<>(bodies);
        ended.forEach(one -> everybody.put(one.body().code(), one.body()));
        return new MasterData(
                List.of(regime()), days, everybody, ended, stillListed, holidayYears, new Roster(groups, waiting));
    }

    private RegimeFacts regime() {
        return new RegimeFacts(
                "KY",
                "Chế độ thử",
                "Trial regime",
                LocalDate.of(2021, 1, 1),
                ends,
                inService,
                underWay,
                rules,
                periods,
                areas);
    }

    private Day day(LocalDate on) {
        RegimeFacts regime = regime();
        return new Day(
                on,
                bodies,
                regime.inForceOn(on)
                        ? List.of(new RegimeOn(
                                regime,
                                on,
                                bodies,
                                standing == null ? null : bodies.get(standing),
                                standingNamed,
                                recipient,
                                reports,
                                leading,
                                figures,
                                reporters,
                                untold))
                        : List.of());
    }
}
