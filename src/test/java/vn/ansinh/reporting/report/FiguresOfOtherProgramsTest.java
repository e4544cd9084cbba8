package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.ansinh.reporting.report.FilledWorkbook.cell;
import static vn.ansinh.reporting.report.FilledWorkbook.changed;
import static vn.ansinh.reporting.report.FilledWorkbook.figures;
import static vn.ansinh.reporting.report.FilledWorkbook.rewritten;
import static vn.ansinh.reporting.report.ReportingFixture.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.SignedIn;
import vn.ansinh.reporting.SignedIn.Answer;

/** Files of figures as other programs save them are read; what harms is refused at once, and the draft is as it was. */
@EngineTest
class FiguresOfOtherProgramsTest {

    private static final String REPORT = "/api/reports/" + key("LONGHO").slug();
    private static final String WORKBOOK = REPORT + "/workbook";
    private static final String SHEETS = "xl/worksheets/sheet\\d+\\.xml";
    private static final Pattern SHARED = Pattern.compile("<c r=\"([A-Z]+\\d+)\"[^>]*t=\"s\"[^>]*><v>(\\d+)</v></c>");

    @LocalServerPort
    private int port;

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private Drafts drafts;

    private SignedIn officer;
    private byte[] filled;
    private Drafts.Content before;

    @BeforeEach
    void oneFileIsFilledIn() {
        reporting.asked("LONGHO");
        officer = SignedIn.as("longho-officer", port);
        filled = changed(officer.file(WORKBOOK), figures("A2-01", 12, 15));
        before = drafts.of(key("LONGHO")).content();
    }

    /** As Google Sheets and scripts do: texts inside the cells, no styles. */
    @Test
    void textsInsideTheCellsAndNoStylesAreRead() {
        String[] texts = sharedTexts(filled);
        byte[] plain = rewritten(filled, SHEETS, xml -> {
            Matcher cells = SHARED.matcher(xml);
            return cells.replaceAll(cell -> Matcher.quoteReplacement("<c r=\"" + cell.group(1)
                    + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + texts[Integer.parseInt(cell.group(2))]
                    + "</t></is></c>"));
        });
        plain = rewritten(plain, SHEETS, xml -> xml.replaceAll("(<c r=\"[A-Z]+\\d+\") s=\"\\d+\"", "$1"));
        plain = rewritten(plain, "xl/(styles|sharedStrings)\\.xml", xml -> null);
        plain = rewritten(
                plain,
                "\\[Content_Types\\]\\.xml|xl/_rels/workbook\\.xml\\.rels",
                xml -> xml.replaceAll("<(Override|Relationship)[^>]*(styles|sharedStrings)[^>]*/>", ""));

        assertOneChange(plain);
    }

    /** A script that works nothing out: what is computed in the file says nothing, and nobody needs it. */
    @Test
    void ratiosThatWereNotWorkedOutDoNotMatterFiguresDo() {
        byte[] bare = rewritten(filled, SHEETS, xml -> xml.replaceAll("(<f>[^<]*</f>)<v>[^<]*</v>", "$1"));

        assertOneChange(bare);
        byte[] formula = rewritten(
                changed(filled, book -> cell(book.getSheetAt(0), "A2-02", 'G').setCellFormula("3+4")),
                SHEETS,
                xml -> xml.replaceAll("(<f>3\\+4</f>)<v>[^<]*</v>", "$1"));
        assertThat(preview(formula).at("/problems/0/sentence").asText()).startsWith("Công thức chưa được tính");
        assertThat(preview(changed(
                                filled,
                                book -> cell(book.getSheetAt(0), "A2-02", 'G').setCellFormula("3+4")))
                        .path("changes"))
                .hasSize(2);
    }

    /** R7: a Mac writes letters and marks apart; a page that was copied brings signs nobody sees. */
    @Test
    void lettersInAnotherFormAndSignsNobodySeesAreTheSame() {
        JsonNode preview = preview(changed(filled, book -> {
            cell(book.getSheetAt(0), "A2-02", 'I').setCellValue(apart("Không áp dụng"));
            cell(book.getSheetAt(0), "A2-02", 'J').setCellValue(apart("Huyện không có") + "\u200b");
            cell(book.getSheetAt(0), "A2-03", 'G').setCellValue("\u200b1.250\u00a0");
            var name = cell(book.getSheetAt(0), "A2-03", 'B');
            name.setCellValue(apart(name.getStringCellValue()));
        }));

        assertThat(preview.path("problems")).as(preview.toString()).isEmpty();
        assertThat(preview.at("/changes/1/after/reason").asText()).isEqualTo("Huyện không có");
        assertThat(preview.at("/changes/2/after/actual").asInt()).isEqualTo(1250);
    }

    private static String apart(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    /** R9: WPS Office says more of a file than the format allows. */
    @Test
    void aFileOfWpsOfficeIsRead() {
        assertOneChange(
                rewritten(
                        filled,
                        "docProps/core\\.xml",
                        xml -> xml.replace(
                                "</cp:coreProperties>",
                                "<dcterms:valid xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"dcterms:W3CDTF\">2021-06-30T00:00:00Z</dcterms:valid></cp:coreProperties>")));
    }

    @Test
    void theStrictFormIsToBeSavedAnew() {
        assertRefused(
                rewritten(
                        filled,
                        "xl/workbook\\.xml|_rels/\\.rels",
                        xml -> xml.replace(
                                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                                .replace(
                                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                        "http://purl.oclc.org/ooxml/officeDocument/relationships")),
                "Tệp có dạng chưa đọc được.");
    }

    @Test
    void whatHarmsIsRefusedAtOnce() throws Exception {
        assertRefused(bomb(), "Tệp quá lớn: không quá 4 MB");
        assertRefused(new byte[5 * 1024 * 1024], "Tệp quá lớn: không quá 4 MB");
        assertRefused(macros(), "Tệp có macro nên không được nhận.");
        assertRefused(encrypted(filled), "Tệp có mật khẩu mở nên không đọc được.");
        assertRefused(
                "MZ\u0090 This program cannot be run".getBytes(StandardCharsets.ISO_8859_1), "Không đọc được tệp.");
        assertRefused(Arrays.copyOf(filled, filled.length / 2), "Không đọc được tệp.");
        assertRefused(
                with(xml -> xml.replaceFirst(
                        "<worksheet", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet")),
                "Không đọc được tệp.");
        assertRefused(
                with(xml -> xml.replaceFirst(
                        "<worksheet",
                        "<!DOCTYPE a [<!ENTITY a \"" + "x".repeat(1000)
                                + "\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet")),
                "Không đọc được tệp.");
        assertRefused(changed(filled, book -> book.removeSheetAt(0)), "Tệp “so-lieu.xlsx” không phải tệp số liệu");
        Answer huge = officer.upload(WORKBOOK, Map.of("a.xlsx", new byte[21 * 1024 * 1024]), "file", Map.of());
        assertThat(huge.status()).isEqualTo(413);
        assertThat(drafts.of(key("LONGHO")).content()).isEqualTo(before);
    }

    /** Within a second on a quiet machine; what builds anything of such a file takes minutes or the memory. */
    private void assertRefused(byte[] file, String sentence) {
        Answer answer = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> upload(file));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().path("detail").asText()).startsWith(sentence);
        assertThat(drafts.of(key("LONGHO")).content()).isEqualTo(before);
    }

    private void assertOneChange(byte[] file) {
        JsonNode preview = preview(file);
        assertThat(preview.path("problems")).as(preview.toString()).isEmpty();
        assertThat(preview.path("changes")).hasSize(1);
        assertThat(preview.at("/changes/0/after/actual").asInt()).isEqualTo(12);
        assertThat(preview.at("/changes/0/after/estimate").asInt()).isEqualTo(15);
    }

    private JsonNode preview(byte[] file) {
        Answer answer = upload(file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private Answer upload(byte[] file) {
        return officer.upload(WORKBOOK, Map.of("so-lieu.xlsx", file), "file", Map.of());
    }

    private byte[] with(UnaryOperator<String> how) {
        return rewritten(filled, SHEETS, how);
    }

    private static String[] sharedTexts(byte[] file) {
        return FilledWorkbook.read(
                file,
                book -> book.getSharedStringSource().getSharedStringItems().stream()
                        .map(text -> text.getString()
                                .replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace(">", "&gt;"))
                        .toArray(String[]::new));
    }

    /** Half a gigabyte of blanks in half a megabyte. */
    private byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 500; megabyte++) {
                zip.write(blanks);
            }
        }
        return out.toByteArray();
    }

    private byte[] macros() {
        return changed(filled, book -> {
            book.setWorkbookType(XSSFWorkbookType.XLSM);
            try {
                book.setVBAProject(new ByteArrayInputStream(new byte[] {1, 2, 3}));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static byte[] encrypted(byte[] file) throws Exception {
        try (var system = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (OutputStream stream = encryptor.getDataStream(system)) {
                stream.write(file);
            }
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
