package vn.ansinh.reporting.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.ansinh.reporting.integrity.World.TODAY;
import static vn.ansinh.reporting.integrity.World.computed;
import static vn.ansinh.reporting.integrity.World.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.ansinh.reporting.catalogue.Indicator.Split;
import vn.ansinh.reporting.engine.Rows;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.integrity.MasterData.AreaName;
import vn.ansinh.reporting.integrity.MasterData.Body;
import vn.ansinh.reporting.integrity.MasterData.Ended;
import vn.ansinh.reporting.integrity.MasterData.Figure;
import vn.ansinh.reporting.integrity.MasterData.Rule;
import vn.ansinh.reporting.integrity.Roster.Member;

/** Each rule is broken once, and names what it is broken at. */
class DataChecksTest {

    private static final Locale VI = Locale.forLanguageTag("vi");

    /** The key of the rule, how it is broken, and what is said. */
    static Stream<Arguments> breakages() {
        return Stream.of(
                of("standing-agency", world -> world.standing = null, "Chế độ thử"),
                of("nobody-asked", world -> world.reports.replaceAll((code, reports) -> false), "Chế độ thử"),
                of(
                        "standing-ended",
                        world -> {
                            world.ended.add(new Ended(ended(world, "CU", "Sở Cũ"), List.of("SO")));
                            world.standingNamed = Set.of("CU");
                        },
                        "Sở Cũ: Sở Một"),
                of("recipient", world -> world.recipient = false, "Chế độ thử"),
                of("still-listed", world -> world.stillListed.add("HA"), "Huyện A"),
                of("body-without-regime", world -> world.body("SX", "Sở Không Tên", null, false), "Sở Không Tên"),
                of("same-name", world -> changed(world, "HB", "nameVi", "huyện A"), "Huyện A: huyện A"),
                of("same-address", world -> changed(world, "HB", "email", "ha@tinh.example"), "Huyện A: Huyện B"),
                of("body-address", world -> changed(world, "HB", "email", ""), "Huyện B"),
                of(
                        "successor-not-named",
                        world -> {
                            world.body("SM", "Sở Mới", null, false);
                            world.reports.put("SM", false);
                            world.reports.put("CU", true);
                            world.ended.add(new Ended(ended(world, "CU", "Sở Cũ"), List.of("SM")));
                        },
                        "Sở Cũ: Sở Mới"),
                of(
                        "body-ends-soon",
                        world -> changed(world, "HB", "ends", LocalDate.of(2026, 6, 30)),
                        "Huyện B: 30/06/2026"),
                of("coordinators", world -> world.groups.remove("ky-standing-coordinators"), "Chế độ thử"),
                of("leaders", world -> world.groups.remove("ky-standing-leaders"), "Chế độ thử"),
                of("clerks", world -> world.groups.remove("so-clerks"), "Sở Một"),
                of("own-request", world -> world.people("ky-standing-leaders", "dau-moi"), "Ông dau-moi"),
                of("reviewers", world -> world.groups.remove("ky-standing-reviewers"), "Chế độ thử"),
                of("committee-office", world -> world.groups.remove("ppc-office"), "ppc-office"),
                of(
                        "positions",
                        world -> {
                            world.groups.remove("ha-officers");
                            world.groups.remove("ha-clerks");
                        },
                        "Huyện A: chuyên viên, văn thư"),
                of("own-draft", world -> world.people("ha-leaders", "ha-officers"), "Huyện A: Ông ha-officers"),
                of(
                        "own-review",
                        world -> world.people("ky-standing-reviewers", "ha-leaders"),
                        "Ông ha-leaders: Huyện A"),
                of("two-bodies", world -> world.people("hb-clerks", "ha-clerks"), "Ông ha-clerks: Huyện A, Huyện B"),
                of(
                        "person-address",
                        world -> world.groups.put("ha-clerks", List.of(new Member("an", "Nguyễn Văn An", false))),
                        "Nguyễn Văn An"),
                of(
                        "ended-with-people",
                        world -> {
                            world.ended.add(new Ended(ended(world, "CU", "Sở Cũ"), List.of()));
                            world.people("cu-leaders", "binh");
                        },
                        "Sở Cũ"),
                of(
                        "ended-with-work",
                        world -> {
                            world.ended.add(new Ended(ended(world, "CU", "Sở Cũ"), List.of()));
                            world.waiting.add("cu-officers");
                        },
                        "Sở Cũ"),
                of("work-of-nobody", world -> world.waiting.add("managers"), "managers"),
                of("no-figures", world -> world.figures.removeIf(Figure::typed), "Chế độ thử"),
                of("single-twice", world -> world.figure("A1-03", Split.SINGLE, "SO", "HA"), "A1-03: Sở Một, Huyện A"),
                of(
                        "figure-circle",
                        world -> world.figures.addAll(List.of(computed("A1-08", "A1-09"), computed("A1-09", "A1-08"))),
                        "A1-08; A1-09"),
                of("figure-reporter", world -> world.figure("A1-03", Split.SINGLE), "A1-03"),
                of(
                        "figure-untold",
                        world -> {
                            world.ended.add(new Ended(ended(world, "CU", "Huyện Cũ"), List.of()));
                            world.untold.put("A1-01", List.of("CU"));
                        },
                        "A1-01: Huyện Cũ"),
                of("reporter-not-asked", world -> world.untold.put("A1-03", List.of("UB")), "A1-03: Ủy ban tỉnh"),
                of("figure-input", world -> world.figures.add(computed("A1-05", "A1-99")), "A1-05: A1-99"),
                of(
                        "target-past",
                        world -> world.figures.add(Rows.changed(computed("A1-06"), "targetYear", 2025)),
                        "A1-06: 2025"),
                of(
                        "area-figures",
                        world -> {
                            world.areas.add(new AreaName("A2", "Người có công", "Merit"));
                            world.leading.put("A2", List.of("SO"));
                        },
                        "A2 Người có công"),
                of("area-lead", world -> world.leading.clear(), "A1 Tuyên truyền"),
                of("ground-twice", world -> changed(world, "HB", "territory", "TA"), "A1-01: Huyện A, Huyện B"),
                of("ground-untold", world -> world.figure("A1-01", Split.TERRITORY, "HA"), "A1-01: Huyện B"),
                of("ratio-grounds", world -> world.figure("A1-02", Split.TERRITORY, "HA"), "A1-04"),
                of("no-rules", world -> world.rules.clear(), "Chế độ thử"),
                of(
                        "rules-overlap",
                        world -> world.rules.add(new Rule("annual", LocalDate.of(2026, 1, 1), null)),
                        "annual"),
                of(
                        "days-order",
                        world -> world.periods.set(
                                0, period("2026-03-01", "2026-11-10", "2026-11-09", "2026-12-31", true, false)),
                        "năm 2026"),
                of(
                        "rules-gap",
                        world -> world.rules.set(
                                0, new Rule("annual", LocalDate.of(2021, 1, 1), LocalDate.of(2026, 12, 31))),
                        "annual (từ ngày 01/01/2027)"),
                of(
                        "cut-off-close",
                        world -> world.periods.set(
                                0, period("2026-10-01", "2026-11-08", "2026-11-09", "2026-12-31", true, false)),
                        "năm 2026 (từ ngày 01/10/2026)"),
                of(
                        "deadline-day-off",
                        world -> world.periods.set(
                                0, period("2026-10-01", "2026-10-31", "2026-11-08", "2026-12-31", false, true)),
                        "năm 2026 (từ ngày 01/10/2026)"),
                of("holidays", world -> world.holidayYears.clear(), "2026"),
                of("not-in-service", world -> world.inService = false, "Chế độ thử"),
                of("ended-under-way", world -> world.ends = LocalDate.of(2026, 2, 28), "Chế độ thử"),
                of("ends-in-period", world -> world.ends = LocalDate.of(2026, 10, 31), "năm 2026: 31/10/2026"));
    }

    private static Arguments of(String key, Consumer<World> breakage, String said) {
        return arguments(key, breakage, said);
    }

    private static void changed(World world, String body, String what, Object value) {
        world.bodies.computeIfPresent(body, (code, known) -> Rows.changed(known, what, value));
    }

    private static Body ended(World world, String code, String name) {
        Body before = Rows.changed(world.bodies.get("SO"), "nameVi", name);
        return Rows.changed(Rows.changed(before, "code", code), "ends", LocalDate.of(2026, 2, 28));
    }

    @Test
    void whereAllIsInOrderNothingIsFound() {
        assertThat(said(new World().data())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakages")
    void whatBreaksARuleIsNamed(String key, Consumer<World> breakage, String said) {
        World world = new World();
        breakage.accept(world);

        assertThat(said(world.data()).get(key)).isNotNull().startsWith(said);
    }

    @Test
    void everyRuleHasABreakageAndSaysInBothLanguagesWhatMustHoldAndWhatToDo() {
        assertThat(breakages().map(one -> one.get()[0]))
                .containsExactlyInAnyOrderElementsOf(DataChecks.ALL.stream()
                        .map(check -> (Object) check.key())
                        .toList());
        for (Locale locale : List.of(VI, Locale.ENGLISH)) {
            FindingWords words = words(locale);
            assertThat(DataChecks.ALL).allSatisfy(check -> {
                assertThat(words.title(check)).isNotBlank();
                assertThat(words.toDo(check)).endsWith(".");
            });
        }
    }

    @Test
    void whatWillBreakIsToldWithItsDayAndStopsNothingYet() {
        World later = new World();
        later.standing = null;
        LocalDate from = LocalDate.of(2026, 7, 1);

        MasterData data = new World().becoming(later, from);

        assertThat(said(data)).containsOnlyKeys("standing-agency").containsValue("Chế độ thử (từ ngày 01/07/2026)");
        assertThat(new MasterDataChecks.Found(data, words(VI)).stops("KY", Set.of()))
                .isEmpty();
    }

    @Test
    void whatIsBrokenTodayAndLaterIsToldOnce() {
        World world = new World();
        world.standing = null;

        assertThat(said(world.becoming(world, TODAY.plusDays(9)))).containsEntry("standing-agency", "Chế độ thử");
        assertThat(new MasterDataChecks.Found(world.data(), words(VI)).stops("KY", Set.of()))
                .containsExactly("Mỗi chế độ báo cáo có cơ quan thường trực đang hoạt động (Chế độ thử)");
        assertThat(new MasterDataChecks.Found(world.data(), words(VI)).stops("KHAC", Set.of()))
                .as("another regime goes on")
                .isEmpty();
    }

    @Test
    void tenAreNamedAndTheOthersCounted() {
        World world = new World();
        IntStream.rangeClosed(1, 14).forEach(number -> world.body("SX" + number, "Sở " + number, null, false));

        assertThat(said(world.data()).get("body-without-regime"))
                .contains("Sở 10 và 4 nữa")
                .doesNotContain("Sở 11");
    }

    @Test
    void aBodyWhoseLeaderIssuesNeedsNoClerkAndOneWithACheckNeedsAHead() {
        World world = new World();
        changed(world, "HA", "issueWithApproval", true);
        changed(world, "HB", "checkStep", true);
        world.groups.remove("ha-clerks");

        assertThat(said(world.data())).containsOnly(Map.entry("positions", "Huyện B: lãnh đạo phòng"));
    }

    @Test
    void theNextYearsDaysOffAreMissedInDecemberOnly() {
        World world = new World();

        assertThat(said(world.data())).doesNotContainKey("holidays");
        assertThat(said(world.becomingDecember())).containsEntry("holidays", "2027");
    }

    private static Map<String, String> said(MasterData data) {
        FindingWords words = words(VI);
        return MasterDataChecks.findings(data).entrySet().stream()
                .filter(check -> !check.getValue().isEmpty())
                .collect(Collectors.toMap(check -> check.getKey().key(), check -> words.names(check.getValue())));
    }

    private static FindingWords words(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/integrity");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new FindingWords(new Texts(messages, locale));
    }
}
