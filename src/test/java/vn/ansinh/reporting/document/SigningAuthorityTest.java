package vn.ansinh.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.Agency.Kind;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.engine.Refusal;

/** What stands above a signer's name, of bodies with a head and of those that decide together (Nghị định 30/2020/NĐ-CP). */
class SigningAuthorityTest {

    private static final Agency DEPARTMENT = body(Kind.DEPARTMENT, null, "Giám đốc");
    private static final Agency DISTRICT = body(Kind.DISTRICT, "TM. ỦY BAN NHÂN DÂN", "Chủ tịch");
    private static final Agency FRONT = body(Kind.ORGANISATION, "TM. BAN THƯỜNG TRỰC", "Chủ tịch");
    private static final Agency INSPECTORATE = body(Kind.DEPARTMENT, null, "Chánh Thanh tra");

    @ParameterizedTest
    @CsvSource({
        "'',        Giám đốc,          GIÁM ĐỐC",
        "Q.,        Giám đốc,          Q. GIÁM ĐỐC",
        "Q.,        Q. Giám đốc,       Q. GIÁM ĐỐC",
        "'',        Q. Giám đốc,       Q. GIÁM ĐỐC",
        "KT.,       Phó Giám đốc,      KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
        "TL.,       Chánh Văn phòng,   TL. GIÁM ĐỐC / CHÁNH VĂN PHÒNG",
        "TL. KT.,   Phó Trưởng phòng,  TL. GIÁM ĐỐC / KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG",
        "TUQ.,      Trưởng phòng,      TUQ. GIÁM ĐỐC / TRƯỞNG PHÒNG",
        "TUQ. KT.,  Phó Trưởng phòng,  TUQ. GIÁM ĐỐC / KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG"
    })
    void ofADepartment(String code, String title, String printed) {
        assertThat(printed(code, DEPARTMENT, title)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "TM.,          Chủ tịch,          TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH",
        "TM. KT.,      Phó Chủ tịch,      TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
        "TM. Q.,       Chủ tịch,          TM. ỦY BAN NHÂN DÂN / Q. CHỦ TỊCH",
        "TM. TL.,      Chánh Văn phòng,   TM. ỦY BAN NHÂN DÂN / TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG",
        "'',           Chủ tịch,          CHỦ TỊCH",
        "KT.,          Phó Chủ tịch,      KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
        "TL. KT.,      Phó Trưởng phòng,  TL. CHỦ TỊCH / KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG"
    })
    void ofADistrict(String code, String title, String printed) {
        assertThat(printed(code, DISTRICT, title)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"TM., Phó Chủ tịch, TM. BAN THƯỜNG TRỰC / PHÓ CHỦ TỊCH", "TM., Chủ tịch, TM. BAN THƯỜNG TRỰC / CHỦ TỊCH"
    })
    void theFrontsDeputySignsOnBehalfOfItsStandingBoard(String code, String title, String printed) {
        assertThat(printed(code, FRONT, title)).isEqualTo(printed);
    }

    @Test
    void aHeadIsCalledWhatTheDirectorySays() {
        assertThat(printed("KT.", INSPECTORATE, "Phó Chánh Thanh tra"))
                .isEqualTo("KT. CHÁNH THANH TRA / PHÓ CHÁNH THANH TRA");
        assertThat(SigningAuthority.usualTitle("KT.", "Chánh Thanh tra")).isEqualTo("Phó Chánh Thanh tra");
        assertThat(SigningAuthority.usualTitle("TM. Q.", "Chủ tịch")).isEqualTo("Chủ tịch");
        assertThat(SigningAuthority.usualTitle("TM. TUQ. KT.", "Chủ tịch")).isEmpty();
        assertThat(SigningAuthority.usualTitle("KT.", null)).isEmpty();
    }

    @Test
    void onlyWhoDecidesTogetherIsSignedOnBehalfOf() {
        refused(() -> printed("TM.", DEPARTMENT, "Giám đốc"), "authority", "document.letter.authority-one");
        refused(() -> printed("TM. KT.", INSPECTORATE, "Phó"), "authority", "document.letter.authority-one");
        assertThat(SigningAuthority.of(DEPARTMENT)).noneMatch(code -> code.contains("TM."));
        assertThat(SigningAuthority.of(DISTRICT))
                .startsWith("TM.", "TM. Q.", "TM. KT.")
                .contains("", "KT.");
    }

    @ParameterizedTest
    @CsvSource({"KT.", "TL.", "TUQ. KT."})
    void aHeadWhomTheDirectoryDoesNotKnowIsAskedFor(String code) {
        Agency unknown = body(Kind.DEPARTMENT, null, null);

        refused(
                () -> SigningAuthority.lines(code, unknown, null, "Trưởng phòng"),
                "headTitle",
                "document.letter.head-title-missing");
        assertThat(SigningAuthority.lines("", unknown, null, null)).isEmpty();
        assertThat(SigningAuthority.lines("Q.", unknown, null, null)).isEmpty();
    }

    @Test
    void aDeputyOfWhomTheHeadToldSaysWhose() {
        refused(
                () -> SigningAuthority.lines("TL. KT.", DISTRICT, "Chủ tịch", null),
                "substitutedTitle",
                "document.letter.substituted-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "'',     DEPARTMENT, Phó Giám đốc,          document.letter.title-of-deputy",
        "'',     DEPARTMENT, phó giám đốc phụ trách, document.letter.title-of-deputy",
        "Q.,     DEPARTMENT, Phó Giám đốc,          document.letter.title-of-deputy",
        "TM.,    DISTRICT,   Phó Chủ tịch,          document.letter.title-of-deputy",
        "KT.,    DEPARTMENT, Giám đốc,              document.letter.title-of-head",
        "KT.,    DEPARTMENT, GIÁM ĐỐC,              document.letter.title-of-head",
        "TM. KT., DISTRICT,  Chủ tịch,              document.letter.title-of-head",
        "'',     DEPARTMENT, KT. Giám đốc,          document.letter.title-form",
        "KT.,    DEPARTMENT, KT. Giám đốc,          document.letter.title-form",
        "'',     DEPARTMENT, TUQ.Giám đốc,          document.letter.title-form"
    })
    void aTitleFitsTheAuthority(String code, Kind kind, String title, String key) {
        Agency body = kind == Kind.DISTRICT ? DISTRICT : DEPARTMENT;

        refused(() -> printed(code, body, title), "signerTitle", key);
    }

    @Test
    void anAbbreviationChosenAloneIsCompletedByTheBody() {
        assertThat(SigningAuthority.completed("KT.", DISTRICT)).isEqualTo("TM. KT.");
        assertThat(SigningAuthority.completed("Q.", FRONT)).isEqualTo("TM. Q.");
        assertThat(SigningAuthority.completed("TL.", DISTRICT)).isEqualTo("TL.");
        assertThat(SigningAuthority.completed("KT.", DEPARTMENT)).isEqualTo("KT.");
    }

    @ParameterizedTest
    @CsvSource({"'', Giám đốc", "Q., Giám đốc", "KT., Phó Giám đốc", "TL. KT., Phó Trưởng phòng"})
    void whatWasChosenIsKnownFromTheLines(String code, String title) {
        assertThat(SigningAuthority.code(letter(code, DEPARTMENT, title))).isEqualTo(code);
        assertThat(SigningAuthority.code(letter(("TM. " + code).strip(), DISTRICT, title)))
                .isEqualTo(("TM. " + code).strip());
    }

    @Test
    void aLetterSentBeforeLinesWereKeptStandsAsItDid() {
        var old = new Letter(
                "12", "BC-SYT", LocalDate.of(2021, 5, 5), "KT.", "Nguyễn Văn An", "Phó Giám đốc", null, null);

        assertThat(old.signatureLines()).containsExactly("KT. PHÓ GIÁM ĐỐC");
        assertThat(SigningAuthority.code(old)).isEqualTo("KT.");
    }

    private static Letter letter(String code, Agency body, String title) {
        String signerTitle = SigningAuthority.title(code, body, body.headTitle(), title);
        String lines = String.join("\n", SigningAuthority.lines(code, body, body.headTitle(), "Trưởng phòng"));
        return new Letter("12", "BC", LocalDate.of(2021, 5, 5), lines, "Nguyễn Văn An", signerTitle, null, null);
    }

    private static String printed(String code, Agency body, String title) {
        return String.join(" / ", letter(code, body, title).signatureLines());
    }

    private static void refused(Runnable work, String field, String key) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal).hasMessageContaining(key);
        });
    }

    private static Agency body(Kind kind, String together, String head) {
        return new Agency(
                new AgencyCode("THU"),
                "Cơ quan thử",
                "Body",
                kind,
                Agency.Role.NONE,
                "THU",
                null,
                "Vĩnh Long",
                together,
                head,
                null,
                null,
                false,
                false,
                LocalDate.of(2021, 1, 1),
                null,
                "III");
    }
}
