package vn.ansinh.reporting.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.directory.Agency.Kind;
import vn.ansinh.reporting.directory.Agency.Role;

class DirectoryTest {

    private static final LocalDate BEGIN = LocalDate.of(2021, 1, 1);
    private static final LocalDate END = LocalDate.of(2025, 2, 28);
    private static final LocalDate AFTER = LocalDate.of(2025, 3, 1);

    private static AgencyCode code(String value) {
        return new AgencyCode(value);
    }

    private static Agency agency(String code, LocalDate from, LocalDate to) {
        return agency(code, "Sở " + code, Role.NONE, from, to);
    }

    private static Agency agency(String code, String name, Role role, LocalDate from, LocalDate to) {
        return new Agency(
                code(code),
                name,
                name,
                Kind.DEPARTMENT,
                role,
                code,
                null,
                "Vĩnh Long",
                null,
                "Giám đốc",
                null,
                null,
                false,
                false,
                from,
                to,
                "III");
    }

    private static Agency lasting(String code) {
        return agency(code, BEGIN, null);
    }

    private static Succession passes(String from, String area, String to) {
        return passes(from, area, to, END);
    }

    private static Succession passes(String from, String area, String to, LocalDate end) {
        return new Succession(
                code(from),
                null,
                area,
                Set.of(),
                to == null ? null : code(to),
                end,
                end.plusDays(1),
                false,
                false,
                null);
    }

    @Test
    void aBodyIsFoundFromItsFirstToItsLastDay() {
        Directory directory = new Directory(List.of(agency("AA", BEGIN, END)), List.of());

        assertThat(directory.find(code("AA"), BEGIN.minusDays(1))).isEmpty();
        assertThat(directory.find(code("AA"), BEGIN)).isPresent();
        assertThat(directory.find(code("AA"), END)).isPresent();
        assertThat(directory.find(code("AA"), AFTER)).isEmpty();
    }

    @Test
    void aSuccessionEndsABodyWhateverItsOwnRowSays() {
        Directory directory = new Directory(List.of(lasting("AA"), lasting("BB")), List.of(passes("AA", "A2", "BB")));

        assertThat(directory.find(code("AA"), AFTER)).isEmpty();
        assertThat(directory.endOf(code("AA"))).contains(END);
    }

    @Test
    void aRenamedBodyHasEachNameInItsTime() {
        Directory directory = new Directory(
                List.of(agency("AA", "Tên cũ", Role.NONE, BEGIN, END), agency("AA", "Tên mới", Role.NONE, AFTER, null)),
                List.of());

        assertThat(directory.find(code("AA"), END))
                .get()
                .extracting(Agency::nameVi)
                .isEqualTo("Tên cũ");
        assertThat(directory.find(code("AA"), AFTER))
                .get()
                .extracting(Agency::nameVi)
                .isEqualTo("Tên mới");
        assertThat(directory.all()).hasSize(1);
    }

    @Test
    void aBodyAnswersForItselfUntilItsLastDay() {
        Directory directory = new Directory(List.of(lasting("AA"), lasting("BB")), List.of(passes("AA", null, "BB")));

        assertThat(directory.successor(code("AA"), Matter.of(null), END)).contains(code("AA"));
        assertThat(directory.successor(code("AA"), Matter.of(null), AFTER)).contains(code("BB"));
    }

    @Test
    void anAreaPassesToTheBodyNamedForIt() {
        Directory directory = new Directory(
                List.of(lasting("AA"), lasting("BB"), lasting("CC")),
                List.of(passes("AA", "A2", "BB"), passes("AA", "A5", "CC")));

        assertThat(directory.successor(code("AA"), Matter.ofArea(null, "A5"), AFTER))
                .contains(code("CC"));
        assertThat(directory.successors(code("AA"), Matter.ofArea(null, "A5"), AFTER))
                .containsExactly(code("CC"));
    }

    @Test
    void whatBelongsToNoAreaPassesToTheBodyNamedWithoutOne() {
        Directory directory = new Directory(
                List.of(lasting("AA"), lasting("BB"), lasting("CC")),
                List.of(passes("AA", "A2", "BB"), passes("AA", "A3", "BB"), passes("AA", null, "CC")));

        assertThat(directory.successor(code("AA"), Matter.of(null), AFTER)).contains(code("CC"));
        assertThat(directory.successor(code("AA"), Matter.ofArea(null, "A7"), AFTER))
                .contains(code("CC"));
    }

    @Test
    void elseItPassesToTheBodyWithTheMostAreas() {
        Directory directory = new Directory(
                List.of(lasting("AA"), lasting("BB"), lasting("CC")),
                List.of(passes("AA", "A5", "CC"), passes("AA", "A2", "BB"), passes("AA", "A3", "BB")));

        assertThat(directory.successor(code("AA"), Matter.of(null), AFTER)).contains(code("BB"));
    }

    @Test
    void ofEqualsNoneHasItUnlessTheFileSaysSo() {
        List<Agency> bodies = List.of(lasting("AA"), lasting("BB"), lasting("CC"));
        Directory silent = new Directory(bodies, List.of(passes("AA", "A5", "CC"), passes("AA", "A2", "BB")));
        Directory told = new Directory(
                bodies, List.of(passes("AA", "A5", "CC"), under(null, "A2", Set.of(), "BB", true, false)));

        assertThat(silent.successor(code("AA"), Matter.of("R"), AFTER)).isEmpty();
        assertThat(told.successor(code("AA"), Matter.of("R"), AFTER)).contains(code("BB"));
        assertThat(told.successor(code("AA"), Matter.ofArea("R", "A5"), AFTER)).contains(code("CC"));
    }

    /** A district's ground is divided among its communes; what it has open goes to the seat. */
    @Test
    void whatManyCarryOnIsOpenWithTheOneThatTheFileNames() {
        List<Agency> bodies = List.of(lasting("AA"), lasting("BB"), lasting("CC"));
        Directory silent = new Directory(bodies, List.of(passes("AA", null, "BB"), passes("AA", null, "CC")));
        Directory told = new Directory(
                bodies, List.of(passes("AA", null, "BB"), under(null, null, Set.of(), "CC", true, false)));

        assertThat(silent.successors(code("AA"), Matter.ofArea("R", "A2"), AFTER))
                .containsExactly(code("BB"), code("CC"));
        assertThat(silent.successor(code("AA"), Matter.ofArea("R", "A2"), AFTER))
                .isEmpty();
        assertThat(told.successors(code("AA"), Matter.ofArea("R", "A2"), AFTER))
                .containsExactly(code("BB"), code("CC"));
        assertThat(told.successor(code("AA"), Matter.ofArea("R", "A2"), AFTER)).contains(code("CC"));
        assertThat(told.unsentPassesOn(code("AA"), "R")).isFalse();
    }

    @Test
    void anAreaPassesOnFigureByFigure() {
        Directory directory = new Directory(
                List.of(lasting("AA"), lasting("BB"), lasting("CC"), lasting("DD")),
                List.of(
                        under("R", "A3", Set.of("A3-01", "A3-02"), "BB", false, false),
                        under("R", "A3", Set.of("A3-07"), "CC", false, false),
                        under("R", "A3", Set.of(), "DD", false, false)));

        assertThat(figure(directory, "R", "A3-02")).containsExactly(code("BB"));
        assertThat(figure(directory, "R", "A3-07")).containsExactly(code("CC"));
        assertThat(figure(directory, "R", "A3-09")).as("the rest of it").containsExactly(code("DD"));
        assertThat(directory.successors(code("AA"), Matter.ofArea("R", "A3"), AFTER))
                .as("each leads a part")
                .containsExactly(code("BB"), code("CC"), code("DD"));
    }

    @Test
    void whatPassesOnUnderOneRegimeDoesNotUnderAnother() {
        Directory directory = new Directory(
                List.of(lasting("AA"), lasting("BB"), lasting("CC")),
                List.of(under("R", "A3", Set.of(), "BB", true, true), under("S", "A3", Set.of(), "CC", true, false)));

        assertThat(figure(directory, "R", "A3-01")).containsExactly(code("BB"));
        assertThat(figure(directory, "S", "A3-01")).containsExactly(code("CC"));
        assertThat(figure(directory, "T", "A3-01")).isEmpty();
        assertThat(directory.successor(code("AA"), Matter.of("R"), AFTER)).contains(code("BB"));
        assertThat(directory.successor(code("AA"), Matter.of("S"), AFTER)).contains(code("CC"));
        assertThat(directory.unsentPassesOn(code("AA"), "R")).isTrue();
        assertThat(directory.unsentPassesOn(code("AA"), "S")).isFalse();
    }

    private static List<AgencyCode> figure(Directory directory, String regime, String indicator) {
        return directory.successors(code("AA"), new Matter(regime, "A3", indicator), AFTER);
    }

    private static Succession under(
            String regime, String area, Set<String> figures, String to, boolean openWork, boolean unsent) {
        return new Succession(code("AA"), regime, area, figures, code(to), END, AFTER, openWork, unsent, null);
    }

    @Test
    void aSuccessorThatHasEndedTooIsFollowedFurther() {
        LocalDate later = LocalDate.of(2026, 6, 30);
        Directory directory = new Directory(
                List.of(lasting("AA"), lasting("BB"), lasting("CC")),
                List.of(passes("AA", null, "BB"), passes("BB", null, "CC", later)));

        assertThat(directory.successor(code("AA"), Matter.of(null), later)).contains(code("BB"));
        assertThat(directory.successor(code("AA"), Matter.of(null), later.plusDays(1)))
                .contains(code("CC"));
        assertThat(directory.successors(code("AA"), later.plusDays(1))).containsExactly(code("CC"));
    }

    @Test
    void whereNoSuccessorIsNamedThereIsNone() {
        Directory directory = new Directory(List.of(lasting("AA")), List.of(passes("AA", null, null)));

        assertThat(directory.successor(code("AA"), Matter.of(null), AFTER)).isEmpty();
        assertThat(directory.successors(code("AA"), AFTER)).isEmpty();
    }

    @Test
    void aRolePassesWithTheBodyThatHeldIt() {
        Directory directory = new Directory(
                List.of(agency("SS", "Sở S", Role.COMMITTEE_OFFICE, BEGIN, null), lasting("BB"), lasting("CC")),
                List.of(passes("SS", "A5", "CC"), passes("SS", "A2", "BB"), passes("SS", "A3", "BB")));

        assertThat(directory.holderOf(Role.COMMITTEE_OFFICE, END))
                .get()
                .extracting(Agency::code)
                .isEqualTo(code("SS"));
        assertThat(directory.holderOf(Role.COMMITTEE_OFFICE, AFTER))
                .get()
                .extracting(Agency::code)
                .isEqualTo(code("BB"));
    }

    @Test
    void aRoleGivenAnewIsNotInherited() {
        Directory directory = new Directory(
                List.of(
                        agency("SS", "Sở S", Role.COMMITTEE_OFFICE, BEGIN, null),
                        lasting("BB"),
                        agency("CC", "Sở C", Role.COMMITTEE_OFFICE, AFTER, null)),
                List.of(passes("SS", null, "BB")));

        assertThat(directory.holderOf(Role.COMMITTEE_OFFICE, AFTER))
                .get()
                .extracting(Agency::code)
                .isEqualTo(code("CC"));
    }

    @Test
    void aCircleOfSuccessionsEnds() {
        Directory directory = new Directory(
                List.of(agency("AA", BEGIN, END), agency("BB", BEGIN, END)),
                List.of(passes("AA", null, "BB"), passes("BB", null, "AA")));

        assertThat(directory.successor(code("AA"), Matter.of(null), AFTER)).isEmpty();
        assertThat(directory.successors(code("AA"), AFTER)).isEmpty();
    }
}
