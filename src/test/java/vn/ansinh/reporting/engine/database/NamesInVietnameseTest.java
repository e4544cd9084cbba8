package vn.ansinh.reporting.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.SignedIn.ENGINE;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.report.ReportingFixture;

/** R33: names sort in Vietnamese and are found without marks, through the engine's own queries. */
@EngineTest
class NamesInVietnameseTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private CurrentUser currentUser;

    @ParameterizedTest
    @ValueSource(strings = {"soan thao", "SOAN THAO", "Soạn thảo", "soạn thảo báo cáo", "6 thang dau nam"})
    void aTaskIsFoundWithAndWithoutMarks(String words) {
        reporting.asked("SYT");

        Answer found = SignedIn.as("syt-officer", port).post(ENGINE + "/task", "{\"nameLike\":\"%" + words + "%\"}");

        assertThat(found.json()).as(words).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rà soát", "soan%x"})
    void whatIsNotThereIsNotFound(String words) {
        reporting.asked("SYT");

        assertThat(SignedIn.as("syt-officer", port)
                        .post(ENGINE + "/task", "{\"nameLike\":\"%" + words + "%\"}")
                        .json())
                .isEmpty();
    }

    @Test
    void theSearchByAnyOfSeveralFieldsFindsItToo() {
        reporting.asked("SYT");

        Answer found = SignedIn.as("syt-officer", port)
                .post(ENGINE + "/task", "{\"orQueries\":[{\"nameLike\":\"%soan thao%\",\"assignee\":\"nobody\"}]}");

        assertThat(found.json()).hasSize(1);
    }

    @Test
    void namesAreInTheOrderOfTheAlphabet() {
        List<String> names = List.of("Vĩnh Long", "Ủy ban", "Đồng Tháp", "An Giang", "Áo", "Dân tộc", "Ăn");
        names.forEach(name -> {
            Group group = identityService.newGroup("order" + names.indexOf(name));
            group.setName("Thứ tự " + name);
            identityService.saveGroup(group);
        });

        List<String> sorted = currentUser.asSystem(() ->
                identityService.createGroupQuery().groupNameLike("thu tu%").orderByGroupName().asc().list().stream()
                        .map(group -> group.getName().substring(7))
                        .toList());

        names.forEach(name -> identityService.deleteGroup("order" + names.indexOf(name)));
        assertThat(sorted).containsExactly("An Giang", "Áo", "Ăn", "Dân tộc", "Đồng Tháp", "Ủy ban", "Vĩnh Long");
    }
}
