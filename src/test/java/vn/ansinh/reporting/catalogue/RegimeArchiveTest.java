package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.catalogue.ReferenceEditor.Outcome;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Refusal;

/** A whole regime goes out and comes in as one file. */
class RegimeArchiveTest extends FreshReferenceData {

    private static final Person ADMINISTRATOR = new Person("admin", List.of());

    @Autowired
    private RegimeArchive archive;

    @Autowired
    private ReferenceEditor editor;

    @Test
    void whatGoesOutComesInElsewhereAndGoesOutTheSame() {
        byte[] out = archive.write(KL92);
        jdbc.sql("truncate agency, regime, holiday cascade").update();
        imported(referenceData.importBundled("vinh-long-2021/agencies.csv", false));
        imported(referenceData.importBundled("vinh-long-2021/holidays.csv", false));

        RegimeArchive.Taken taken = RegimeArchive.read(out);
        Outcome tried = editor.take(taken.regime(), taken.files(), true, ADMINISTRATOR, VIETNAMESE);
        Outcome made = editor.take(taken.regime(), taken.files(), false, ADMINISTRATOR, VIETNAMESE);

        assertThat(tried.problems()).isEmpty();
        assertThat(tried.effects()).singleElement().asString().contains("KL92", "2026");
        assertThat(made.changes()).isEqualTo(tried.changes()).isNotEmpty();
        assertThat(archive.write(KL92)).isEqualTo(out);
    }

    @Test
    void whatIsThereAlreadyChangesNothing() {
        RegimeArchive.Taken taken = RegimeArchive.read(archive.write(KL92));

        Outcome outcome = editor.take(KL92, taken.files(), false, ADMINISTRATOR, VIETNAMESE);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.changes()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidByFileAndLine() throws IOException {
        Map<String, byte[]> files = files();
        files.put(
                "regime-bodies.csv",
                new String(files.get("regime-bodies.csv"), StandardCharsets.UTF_8)
                        .replace("KL92,SYT,", "KL92,SKHONG,")
                        .getBytes(StandardCharsets.UTF_8));

        RegimeArchive.Taken taken = RegimeArchive.read(zip(files));
        Outcome outcome = editor.take(KL92, taken.files(), false, ADMINISTRATOR, VIETNAMESE);

        assertThat(outcome.problems())
                .anySatisfy(wrong -> assertThat(wrong.text()).contains("regime-bodies.csv", "SKHONG"));
        assertThat(outcome.changes()).isEmpty();
    }

    @Test
    void whatIsNoSuchFileIsRefusedWithASentence() throws IOException {
        refused("nothing".getBytes(StandardCharsets.UTF_8), "unreadable");
        refused(new byte[0], "unreadable");
        refused(zip(Map.of("areas.csv", files().get("areas.csv"))), "noHeading");
        refused(with("regime.json", "{"), "noHeading");
        refused(with("regime.json", "{\"format\":2,\"regime\":\"KL92\",\"rows\":{}}"), "format");
        refused(with("regime.json", "{\"format\":1,\"regime\":\"KL92\",\"rows\":{\"colours\":3}}"), "missing");
        refused(with("regime.json", heading().replace("KL92", "CCHC")), "otherRegime");
        refused(with("regime.json", heading().replace("\"areas\" : ", "\"areas\" : 1")), "rows");
        refused(with("agencies.csv", "code\nSYT\n"), "unknown");
        refused(with("../areas.csv", "x"), "unknown");
        refused(with("areas.csv", "x".repeat(RegimeArchive.LARGEST + 1)), "large");
    }

    /** A megabyte that unfolds to gigabytes is not unfolded. */
    @Test
    void aBombIsNotUnfolded() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("indicators.csv"));
            byte[] piece = new byte[1024 * 1024];
            for (int i = 0; i < 512; i++) {
                out.write(piece);
            }
            out.closeEntry();
        }

        refused(bytes.toByteArray(), "large");
    }

    private static void refused(byte[] file, String why) {
        assertThatThrownBy(() -> RegimeArchive.read(file))
                .as(why)
                .isInstanceOf(Refusal.class)
                .hasMessage("catalogue.archive." + why);
    }

    private String heading() throws IOException {
        return new String(files().get(RegimeArchive.HEADING), StandardCharsets.UTF_8);
    }

    private byte[] with(String name, String content) throws IOException {
        Map<String, byte[]> files = files();
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive.write(KL92)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
