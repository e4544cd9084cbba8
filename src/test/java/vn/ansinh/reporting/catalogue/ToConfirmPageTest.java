package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.directory.reference.CsvSource;

@EngineTest
class ToConfirmPageTest {

    private static final String PAGE = "/can-xac-nhan";

    @LocalServerPort
    private int port;

    @Autowired
    private ReferenceData referenceData;

    @Autowired
    private ToConfirmRows rows;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void somethingHasNoSource() {
        assertThat(referenceData
                        .importFile(CsvSource.of("to-confirm.csv", """
                        about,regime,code,field,what_vi,what_en,source
                        agencies,,SYT,document_abbreviation,Ký hiệu chưa thấy,Not seen,Suy từ tên
                        indicators,KL92,A2-01,reported_by,Ai báo cáo,Who reports,Chưa có nguồn
                        """), false)
                        .problems())
                .isEmpty();
        await().until(() -> rows.all().stream().anyMatch(ToConfirm::open));
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from to_confirm").update();
        jdbc.sql("update catalogue_revision set revision = revision + 1").update();
        await().until(() -> rows.all().isEmpty());
    }

    @Test
    void whatItIsAboutAndWhereItCameFromIsTold() {
        assertThat(SignedIn.as("admin", port).get(PAGE).body())
                .contains("Sở Y tế", "Ký hiệu chưa thấy", "Lấy từ: Suy từ tên", "name=\"basis\"")
                .contains("A2-01", "người có công với cách mạng", "Ai báo cáo");
        assertThat(SignedIn.as("coordinator", port).get(PAGE).body())
                .contains("Ký hiệu chưa thấy", "Ai báo cáo")
                .doesNotContain("name=\"basis\"");
        assertThat(SignedIn.as("admin", port).get("/du-lieu-nen").body())
                .contains("2 nội dung trong danh mục cần xác nhận", "href=\"/can-xac-nhan\"");
    }

    @Test
    void theAdministratorConfirmsOnceByADocument() {
        SignedIn admin = SignedIn.as("admin", port);
        long id = rows.all().get(0).id();

        assertThat(confirm(admin, id, " ").status()).isEqualTo(422);
        assertThat(confirm(admin, id, "Công văn 12/SYT").status()).isEqualTo(204);
        assertThat(confirm(admin, id, "Công văn 13/SYT").status()).isEqualTo(409);
        assertThat(confirm(admin, 0, "Công văn 13/SYT").status()).isEqualTo(404);

        assertThat(admin.get(PAGE).body()).contains("theo: Công văn 12/SYT");
        assertThat(audit.entries(ReferenceDataController.OBJECT))
                .anySatisfy(entry -> assertThat(entry.action() + " " + entry.detail())
                        .isEqualTo("reference-data.confirmed agencies SYT document_abbreviation: Công văn 12/SYT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"standing-leader", "manager", "syt-officer", "ppc-office"})
    void othersNeitherSeeNorConfirm(String person) {
        SignedIn other = SignedIn.as(person, port);

        assertThat(other.get(PAGE).status()).isEqualTo(403);
        assertThat(confirm(other, rows.all().get(0).id(), "x").status()).isEqualTo(403);
    }

    @Test
    void aCoordinatorDoesNotConfirm() {
        assertThat(confirm(SignedIn.as("coordinator", port), rows.all().get(0).id(), "x")
                        .status())
                .isEqualTo(403);
    }

    private static Answer confirm(SignedIn person, long id, String basis) {
        return person.put("/api/to-confirm/" + id, "{\"basis\":\"" + basis + "\"}");
    }
}
