package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R18: họ, đệm, tên, whatever the engine calls them. */
class PeopleTest {

    @ParameterizedTest
    @CsvSource({
        "Văn An, Nguyễn, Nguyễn Văn An",
        "An, Nguyễn Văn, Nguyễn Văn An",
        "' Văn An ', ' Nguyễn ', Nguyễn Văn An",
        "Nguyễn Văn An, '', Nguyễn Văn An",
        ", Quản trị hệ thống, Quản trị hệ thống",
        "'', '', ''"
    })
    void theFamilyNameComesFirst(String first, String last, String shown) {
        var user = new UserEntity("an");
        user.setFirstName(first);
        user.setLastName(last);

        assertThat(People.fullName(user)).isEqualTo(shown);
    }
}
