package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.ReferenceRefusal;

class StandardReferenceDataTest extends FreshReferenceData {

    private static final LocalDate DAY = LocalDate.of(2021, 4, 12);

    @Autowired
    private RegimeLimits limits;

    @Test
    void theDirectoryHasTwentyTwoBodiesOfWhichTwentyReport() {
        assertThat(directory.activeOn(DAY)).hasSize(38);
        assertThat(bodies.reportingOn(KL92, DAY)).hasSize(20);
        assertThat(bodies.reportingOn(KL92, DAY))
                .filteredOn(agency -> duty(agency) == Duty.REQUESTED)
                .extracting(agency -> agency.code().value())
                .containsExactly("UBMTTQ");
        assertThat(directory.activeOn(DAY))
                .filteredOn(agency -> duty(agency) == Duty.RECIPIENT)
                .extracting(agency -> agency.code().value())
                .containsExactly("UBND", "VPUBND");
    }

    private Duty duty(Agency agency) {
        return bodies.duty(KL92, agency.code(), DAY).orElseThrow();
    }

    @Test
    void theBodiesStandInTheOrderOfThePlan() {
        assertThat(directory.activeOn(DAY))
                .extracting(agency -> agency.code().value())
                .startsWith("UBND", "VPUBND", "SLDTBXH", "SGDDT", "SYT")
                .containsSubsequence("TRAON", "BINHTAN", "SNV")
                .endsWith("HND", "HCCB");
    }

    @Test
    void eachRoleHasItsHolder() {
        assertThat(bodies.standingAgency(KL92, DAY).code()).isEqualTo(new AgencyCode("SLDTBXH"));
        assertThat(directory.committee(DAY).code()).isEqualTo(new AgencyCode("UBND"));
        assertThat(directory.committeeOffice(DAY).code()).isEqualTo(new AgencyCode("VPUBND"));
    }

    /** The decision table is for regimes that say nothing. */
    @Test
    void theDaysOfDifficultiesAreTheRegimes() {
        for (RegimeLimit.Step step : RegimeLimit.Step.values()) {
            for (RegimeLimit.Severity severity : RegimeLimit.Severity.values()) {
                if (step.ofDifficulties() && step != RegimeLimit.Step.PROPOSAL) {
                    assertThat(limits.days(KL92, step, "A3", severity.name(), DAY, 0))
                            .as(step + " " + severity)
                            .isPositive();
                }
            }
        }
        assertThat(limits.proposal(KL92, "A0", "URGENT", DAY)).contains(RegimeLimit.Proposal.ESCALATE);
        assertThat(limits.proposal(KL92, "A3", "URGENT", DAY))
                .as("by who leads the area, which the general table knows")
                .isEmpty();
    }

    @Test
    void aRoleNobodyHoldsIsNamed() {
        assertThatThrownBy(() -> bodies.standingAgency(KL92, LocalDate.of(2020, 1, 1)))
                .isInstanceOfSatisfying(
                        ReferenceRefusal.class,
                        refusal -> assertThat(refusal.text(VIETNAMESE))
                                .isEqualTo(
                                        "Chế độ báo cáo KL92 không có cơ quan thường trực vào ngày 01/01/2020. Hãy ghi"
                                                + " standing_agency = yes cho một cơ quan trong tệp regime-bodies."));
    }

    @Test
    void aBodyKnowsHowItSignsAndWhatItLeads() {
        Agency front = directory.get(new AgencyCode("UBMTTQ"), DAY);

        assertThat(front.documentAbbreviation()).isEqualTo("MTTQ-BTT");
        assertThat(front.signingAuthority()).isEqualTo("TM. BAN THƯỜNG TRỰC");
        assertThat(front.superiorLine()).isNull();
        assertThat(front.issueWithApproval()).isTrue();
        assertThat(front.checkStep()).isFalse();
        assertThat(directory.get(new AgencyCode("SXD"), DAY).checkStep()).isTrue();
    }

    @Test
    void addressesGetTheConfiguredDomain() {
        assertThat(directory.get(new AgencyCode("SYT"), DAY).email()).isEqualTo("syt@vinhlong.example");
    }

    @Test
    void aDistrictReportsItsOwnGround() {
        assertThat(directory.get(new AgencyCode("LONGHO"), DAY).territory()).isEqualTo("LONGHO");
        assertThat(directory.get(new AgencyCode("SYT"), DAY).territory()).isNull();
    }

    @Test
    void theCatalogueHasSixtyEightIndicatorsOfWhichElevenAreComputed() {
        assertThat(asked().validOn(DAY)).hasSize(68);
        assertThat(asked().validOn(DAY)).filteredOn(Indicator::typed).hasSize(57);
        assertThat(asked().validOn(DAY))
                .filteredOn(indicator -> !indicator.typed())
                .hasSize(11)
                .allSatisfy(indicator ->
                        assertThat(asked().reporters(indicator.code(), DAY)).isEmpty());
    }

    @Test
    void fourTargetsAreThePlansOwn() {
        assertThat(asked().validOn(DAY))
                .filteredOn(indicator -> indicator.target() != null)
                .extracting(
                        Indicator::code,
                        indicator -> indicator.target().value().toPlainString(),
                        indicator -> indicator.target().direction())
                .containsExactly(
                        Tuple.tuple("A2-04", "100", Indicator.Direction.AT_LEAST),
                        Tuple.tuple("A3-05", "1", Indicator.Direction.AT_LEAST),
                        Tuple.tuple("A3-08", "65", Indicator.Direction.AT_LEAST),
                        Tuple.tuple("A3-10", "35", Indicator.Direction.AT_LEAST));
    }

    @Test
    void theAreasAreThePlansEightTasksAndItsOrganisation() {
        assertThat(asked().areas(DAY))
                .extracting(Area::nameVi)
                .containsExactly(
                        "Tổ chức thực hiện, kinh phí",
                        "Công tác tuyên truyền",
                        "Công tác thực hiện chính sách người có công",
                        "Công tác giảm nghèo, đào tạo nghề và việc làm",
                        "Công tác bảo hiểm xã hội",
                        "Công tác trợ giúp xã hội",
                        "Công tác giáo dục",
                        "Công tác y tế",
                        "Công tác nhà ở, nước sạch, thông tin");
        assertThat(asked().areaName("A7", VIETNAMESE, DAY)).isEqualTo("Công tác y tế");
    }

    @Test
    void theRegimeNamesThePlanAndTheParagraph() {
        Regime regime = calendar.regime("KL92");

        assertThat(regime.begins()).isEqualTo("2021-01-01");
        assertThat(regime.ends()).isNull();
        assertThat(regime.rules())
                .hasSize(3)
                .allSatisfy(rule -> assertThat(rule.legalSource()).isEqualTo("III.13"));
        assertThat(regime.legalBasis()).contains("92-KL/TW");
    }
}
