package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.TableSnapshot;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.directory.reference.CsvSource;

/** Who keeps which list, over HTTP; what a list does with a change is {@link ReferenceEditorTest}'s. */
@EngineTest
class RegimeScreensTest {

    private static final String OTHER = "CCHC";

    /** What a regime's coordinators keep; all else, and whatever will be added, is the administrator's. */
    private static final Set<DataSet> OWNED = EnumSet.of(
            DataSet.REGIMES,
            DataSet.REGIME_WORDS,
            DataSet.AREAS,
            DataSet.OUTLINE,
            DataSet.REGIME_BODIES,
            DataSet.PERIOD_RULES,
            DataSet.INDICATORS,
            DataSet.LIMITS,
            DataSet.SERIES_BREAKS);

    @LocalServerPort
    private int port;

    @Autowired
    private ReferenceData referenceData;

    @Autowired
    private CurrentCatalogue catalogue;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TableSnapshot tables;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void anotherRegime() {
        tables.take();
        referenceData.importFile(
                CsvSource.of(
                        "regimes.csv",
                        "code,name_vi,name_en,legal_basis,plan_series,begins,ends\n"
                                + "CCHC,Cải cách hành chính,Administrative reform,581/BNV-CCHC,,2021-01-01,\n"),
                false);
    }

    @AfterEach
    void asItWas() {
        tables.goBack();
        tables.forget();
    }

    @Test
    void aCoordinatorKeepsTheListsOfHisRegime() throws Exception {
        SignedIn coordinator = SignedIn.as("coordinator", port);
        int before = audit.entries("KL92").size();

        assertThat(coordinator.get("/che-do").body())
                .contains("/che-do/KL92")
                .doesNotContain("/che-do/CCHC")
                .doesNotContain("/che-do/tinh");
        assertThat(coordinator.get("/che-do/KL92").body()).contains("/che-do/KL92/indicators", "Các kỳ sắp tới");
        JsonNode view = coordinator.get("/api/regimes/KL92/areas").json();
        String renamed = change(view, Map.of("name_vi", "Tên mới"));
        Answer tried = coordinator.post("/api/regimes/KL92/areas?dryRun=true", renamed);
        Answer made = coordinator.post("/api/regimes/KL92/areas?dryRun=false", renamed);
        Answer again = coordinator.post("/api/regimes/KL92/areas?dryRun=false", renamed);

        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(tried.json().path("changes").get(0).asText()).contains("Tên mới");
        assertThat(made.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asText()).contains("Người khác vừa sửa");
        assertThat(audit.entries("KL92")).hasSize(before + 1);
        assertThat(coordinator
                        .get("/api/regimes/KL92/areas")
                        .json()
                        .path("rows")
                        .get(0)
                        .path("name_vi")
                        .asText())
                .isEqualTo("Tên mới");
    }

    @Test
    void whatIsWrongIsSaidByRowAndColumn() throws Exception {
        SignedIn coordinator = SignedIn.as("coordinator", port);
        JsonNode view = coordinator.get("/api/regimes/KL92/areas").json();

        Answer answer = coordinator.post("/api/regimes/KL92/areas?dryRun=true", change(view, Map.of("name_vi", "")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("problems").get(0).path("change").asInt()).isZero();
        assertThat(answer.json().path("problems").get(0).path("column").asText())
                .isEqualTo("name_vi");
    }

    /** Neither a page, nor the rows, nor a change; of another regime not even that there is one. */
    @Test
    void aCoordinatorTouchesNeitherAnotherRegimeNorTheProvince() throws Exception {
        SignedIn coordinator = SignedIn.as("coordinator", port);
        String wish = "{\"version\":\"x\",\"from\":\"\",\"changes\":[{\"row\":0,\"cells\":{\"name_vi\":\"Khác\"}}]}";

        for (DataSet set : OWNED) {
            String path = OTHER + "/" + set.fileName();
            assertThat(coordinator.get("/che-do/" + path).status()).isEqualTo(404);
            assertThat(coordinator.get("/api/regimes/" + path).status()).isEqualTo(404);
            assertThat(coordinator
                            .post("/api/regimes/" + path + "?dryRun=true", wish)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(coordinator.get("/che-do/" + OTHER).status()).isEqualTo(404);
        for (DataSet set : EnumSet.complementOf(EnumSet.copyOf(OWNED))) {
            assertThat(coordinator.get("/che-do/tinh/" + set.fileName()).status())
                    .isEqualTo(403);
            assertThat(coordinator.get("/api/regimes/tinh/" + set.fileName()).status())
                    .isEqualTo(403);
            assertThat(coordinator
                            .post("/api/regimes/tinh/" + set.fileName() + "?dryRun=false", wish)
                            .status())
                    .isEqualTo(403);
            String smuggled = "/api/regimes/KL92/" + set.fileName();
            assertThat(coordinator.get(smuggled).status()).isEqualTo(404);
            assertThat(coordinator.post(smuggled + "?dryRun=false", wish).status())
                    .isEqualTo(404);
        }
        assertThat(coordinator.get("/api/regimes/tinh/regimes").status()).isEqualTo(403);
        String regimes = "/api/regimes/KL92/regimes";
        String taken = change(coordinator.get(regimes).json(), Map.of("code", OTHER, "name_vi", "Chiếm lấy"));
        coordinator.post(regimes + "?dryRun=false", taken);
        assertThat(catalogue.get().regimes())
                .filteredOn(regime -> regime.code().equals(OTHER))
                .extracting(Regime::nameVi)
                .containsExactly("Cải cách hành chính");
    }

    @Test
    void nobodyElseKeepsAnything() {
        for (String user :
                List.of("reviewer", "standing-leader", "manager", "syt-leader", "syt-officer", "ppc-office")) {
            SignedIn person = SignedIn.as(user, port);
            assertThat(person.get("/che-do").status()).as(user).isEqualTo(403);
            assertThat(person.get("/che-do/KL92").status()).as(user).isEqualTo(404);
            assertThat(person.get("/che-do/KL92/areas").status()).as(user).isEqualTo(404);
            assertThat(person.get("/api/regimes/KL92/areas").status()).as(user).isEqualTo(404);
            assertThat(person.get("/api/regimes/tinh/agencies").status())
                    .as(user)
                    .isEqualTo(403);
            assertThat(person.post("/api/regimes/KL92/areas?dryRun=true", "{}").status())
                    .as(user)
                    .isEqualTo(404);
        }
    }

    @Test
    void theAdministratorKeepsEverythingAndBeginsARegime() throws Exception {
        SignedIn admin = SignedIn.as("admin", port);

        assertThat(admin.get("/che-do").body()).contains("/che-do/KL92", "/che-do/CCHC", "/che-do/tinh/agencies");
        assertThat(admin.get("/che-do/CCHC/indicators").status()).isEqualTo(200);
        JsonNode view = admin.get("/api/regimes/tinh/regimes").json();
        String wish = json.writeValueAsString(Map.of(
                "version",
                view.path("version").asText(),
                "from",
                "",
                "changes",
                List.of(Map.of(
                        "cells",
                        Map.of(
                                "code", "GNBV",
                                "name_vi", "Giảm nghèo bền vững",
                                "name_en", "Poverty reduction",
                                "legal_basis", "Thông tư 10/2022",
                                "begins", "01/01/2022")))));
        Answer answer = admin.post("/api/regimes/tinh/regimes?dryRun=false", wish);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(admin.get("/che-do/GNBV").status()).isEqualTo(200);
        assertThat(admin.get("/che-do/GNBV/nothing").status()).isEqualTo(404);
        assertThat(admin.get("/che-do/NOTM").status()).isEqualTo(404);
    }

    @Test
    void aRegimeGoesOutAndComesInByWhoeverKeepsIt() {
        SignedIn admin = SignedIn.as("admin", port);
        SignedIn coordinator = SignedIn.as("coordinator", port);
        byte[] own = coordinator.file("/api/regimes/KL92.zip");
        byte[] other = admin.file("/api/regimes/CCHC.zip");

        assertThat(coordinator.get("/api/regimes/CCHC.zip").status()).isEqualTo(404);
        assertThat(SignedIn.as("reviewer", port).get("/api/regimes/KL92.zip").status())
                .isEqualTo(404);
        Answer tried = taken(coordinator, own);
        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(tried.json().path("changes")).isEmpty();
        assertThat(taken(coordinator, other).status()).isEqualTo(404);
        assertThat(taken(admin, other).status()).isEqualTo(200);
        assertThat(taken(SignedIn.as("reviewer", port), own).status()).isEqualTo(403);
        Answer broken = taken(coordinator, new byte[] {1, 2, 3});
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.json().path("detail").asText()).contains("ZIP");
    }

    private static Answer taken(SignedIn person, byte[] zip) {
        return person.upload("/api/regimes", Map.of("che-do.zip", zip), "file", Map.of("dryRun", "true"));
    }

    @Test
    void whatIsNoChangeIsRefused() throws Exception {
        SignedIn admin = SignedIn.as("admin", port);
        JsonNode view = admin.get("/api/regimes/KL92/areas").json();
        String version = view.path("version").asText();
        for (String changes : List.of(
                "[]",
                "null",
                "[null]",
                "[{\"row\":999,\"cells\":{}}]",
                "[{\"row\":-1,\"cells\":{}}]",
                "[{\"cells\":null}]",
                "[{\"row\":0,\"cells\":{\"nonsense\":\"x\"}}]",
                "[{\"row\":0,\"cells\":{}},{\"row\":0,\"cells\":{}}]")) {
            Answer answer = admin.post(
                    "/api/regimes/KL92/areas?dryRun=true",
                    "{\"version\":\"" + version + "\",\"from\":\"\",\"changes\":" + changes + "}");
            assertThat(answer.status()).as(changes + answer.body()).isEqualTo(422);
            assertThat(answer.json().path("detail").asText()).as(changes).isNotBlank();
        }
    }

    private String change(JsonNode view, Map<String, String> cells) throws Exception {
        return json.writeValueAsString(Map.of(
                "version",
                view.path("version").asText(),
                "from",
                "",
                "changes",
                List.of(Map.of("row", 0, "cells", cells))));
    }
}
