package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.audit.AuditTrail;

@EngineTest
class ReferenceDataPageTest {

    private static final String ADDRESS = "/api/reference-data";

    @LocalServerPort
    private int port;

    @Autowired
    private AuditTrail audit;

    @Test
    void theAdministratorChecksAndTakesInAFile() throws IOException {
        SignedIn admin = SignedIn.as("admin", port);
        byte[] areas = new ClassPathResource("reference/vinh-long-2021/areas.csv").getContentAsByteArray();
        int before = audit.entries(ReferenceDataController.OBJECT).size();

        Answer checked = take(admin, "areas.csv", areas, true);
        Answer taken = take(admin, "areas.csv", areas, false);

        assertThat(checked.status()).as(checked.body()).isEqualTo(200);
        assertThat(checked.json().path("changes")).isEmpty();
        assertThat(taken.status()).isEqualTo(200);
        assertThat(audit.entries(ReferenceDataController.OBJECT)).hasSize(before + 1);
        assertThat(admin.get("/du-lieu-nen").body()).contains("Danh mục dùng chung");
    }

    @Test
    void aWrongFileIsRefusedWithEveryErrorByLine() {
        byte[] wrong = "date,name_vi,name_en,kind\n2021-13-01,a,b,c\nno day,a,b,c\n".getBytes(StandardCharsets.UTF_8);

        Answer answer = take(SignedIn.as("admin", port), "holidays.csv", wrong, false);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("problems")).isNotEmpty();
    }

    @Test
    void aFileThatNobodyKnowsIsRefusedByItsName() {
        Answer answer = take(SignedIn.as("admin", port), "something.csv", new byte[] {1}, true);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("detail").asText()).contains("something.csv");
    }

    @Test
    void nobodyElseChangesReferenceData() {
        for (String user : new String[] {"coordinator", "standing-leader", "manager", "syt-leader", "ppc-office"}) {
            SignedIn person = SignedIn.as(user, port);
            assertThat(take(person, "areas.csv", new byte[] {1}, true).status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(person.get("/du-lieu-nen").status()).as(user).isEqualTo(403);
        }
    }

    private static Answer take(SignedIn person, String name, byte[] content, boolean dryRun) {
        return person.upload(ADDRESS, Map.of(name, content), "files", Map.of("dryRun", String.valueOf(dryRun)));
    }
}
