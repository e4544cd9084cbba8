package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.directory.reference.CsvSource;

class AgenciesRefusalTest extends FreshReferenceData {

    private final ReferenceFile agencies = ReferenceFile.of("agencies.csv");

    @Test
    void everyErrorOfTheFileIsListedByLine() {
        assertThat(refusals(agencies.with("SYT", "code", "S-YT")
                        .with("SXD", "kind", "ministry")
                        .with("STP", "valid_from", "32/01/2021")
                        .with("STC", "check_step", "maybe")
                        .with("LONGHO", "name_vi", "")
                        .source()))
                .containsExactly(
                        "6 code directory.agency.code S-YT",
                        "7 kind directory.import.oneOf ministry ủy ban nhân dân (committee); sở, ban, ngành (department);"
                                + " tổ chức (organisation); cấp huyện (district); cấp xã (commune)",
                        "10 valid_from directory.import.date 32/01/2021",
                        "11 check_step directory.import.flag maybe",
                        "18 name_vi directory.import.required");
    }

    @Test
    void aCodeTwiceOnTheSameDayIsRefused() {
        assertThat(refusals(agencies.copy("SYT", "SYT").source()))
                .containsExactly("40 code directory.import.twice SYT 6");
    }

    @Test
    void overlappingValidityIsRefused() {
        assertThat(refusals(agencies.with("SYT", "valid_to", "2023-01-01")
                        .again("SYT", "valid_from", "2023-01-01")
                        .source()))
                .containsExactly("40 valid_from directory.import.overlap SYT 6");
    }

    @Test
    void theLineOfABodyThatDecidesTogetherSaysOnWhoseBehalf() {
        assertThat(refusals(agencies.with("LONGHO", "signing_authority", "KT. CHỦ TỊCH")
                        .source()))
                .singleElement()
                .asString()
                .endsWith("signing_authority directory.import.form KT. CHỦ TỊCH TM. ỦY BAN NHÂN DÂN");
    }

    /** S17. */
    @Test
    void anAddressThatNoMailCanBeSentToIsRefused() {
        assertThat(refusals(agencies.with("SYT", "email_local_part", "sở-y-tế").source()))
                .containsExactly("6 email_local_part directory.import.mail sở-y-tế");
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        assertThat(refusals(agencies.with("SYT", "valid_to", "2020-12-31").source()))
                .containsExactly("6 valid_to directory.import.endsBefore 2020-12-31 2021-01-01");
    }

    @Test
    void aRoleHeldTwiceIsRefused() {
        assertThat(refusals(agencies.with("SYT", "role", "committee_office").source()))
                .containsExactly("6 role directory.import.roleTwice committee_office VPUBND");
    }

    @Test
    void aRoleHeldByABodyOfAnotherFileCountsToo() {
        assertThat(refusals(agencies.only("SYT")
                        .with("SYT", "role", "committee_office")
                        .source()))
                .containsExactly("2 role directory.import.roleTwice committee_office VPUBND");
    }

    @Test
    void aSuccessorCannotBeTakenAwayFromASuccession() {
        imported(CsvSource.of(
                "reorganisation-x.csv",
                "predecessor,ends_on,area,successor,starts_on\nSKHDT,2025-02-28,,STC,2025-03-01\n"));

        assertThat(refusals(agencies.with("STC", "valid_to", "2024-12-31").source()))
                .containsExactly("11 null directory.import.notThere STC 2025-03-01");
    }

    @Test
    void anUnknownColumnIsRefused() {
        String header = "code,name_vi,name_en,kind,document_abbreviation,place,valid_from,basis,colour";

        assertThat(refusals(CsvSource.of("agencies.csv", header + "\n")))
                .singleElement()
                .asString()
                .startsWith("1 colour directory.import.columnUnknown");
    }
}
