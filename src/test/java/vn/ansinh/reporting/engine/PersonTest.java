package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.engine.CurrentUser.Person;

/** Where a person works is said by his groups alone. */
class PersonTest {

    private final Person officer =
            new Person("an", List.of("syt-officers", "stc-clerks", "kl92-standing-leaders", "managers"));

    @Test
    void hisAgenciesAreThoseOfTheirGroupsAndNoOthers() {
        assertThat(officer.agencies()).containsExactly("STC", "SYT");
        assertThat(officer.agencies(Position.OFFICERS)).containsExactly("SYT");
        assertThat(officer.agencies(Position.LEADERS)).isEmpty();
        assertThat(new Person("binh", List.of("ppc-office", "ppc-leaders")).agencies())
                .isEmpty();
    }

    @Test
    void aPositionInOneAgencyIsNoneInAnother() {
        assertThat(officer.is(Position.OFFICERS, "SYT")).isTrue();
        assertThat(officer.is(Position.OFFICERS, "STC")).isFalse();
        assertThat(officer.is(Position.CLERKS, "SYT")).isFalse();
    }

    @Test
    void anAdministratorIsWhateverIsAsked() {
        assertThat(new Person("admin", List.of(CurrentUser.ADMINISTRATORS)).is(Position.CLERKS, "SYT"))
                .isTrue();
    }

    @Test
    void anAgencysCodeBeginsTheNamesOfItsGroups() {
        assertThat(Position.groups("SYT", Position.OFFICERS, Position.LEADERS))
                .containsExactly("syt-officers", "syt-leaders");
    }

    @Test
    void aGroupOfAnAgencyWhoseCodeBeginsLikeAnotherIsTold() {
        assertThat(Position.of("syt-officers", "SYT")).contains(Position.OFFICERS);
        assertThat(Position.of("sytx-officers", "SYT")).isEmpty();
        assertThat(Position.of("kl92-standing-leaders", "SYT")).isEmpty();
    }
}
