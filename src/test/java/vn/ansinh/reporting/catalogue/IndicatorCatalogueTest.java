package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.ReferenceRefusal;

class IndicatorCatalogueTest extends FreshReferenceData {

    private static final LocalDate DAY = LocalDate.of(2021, 4, 12);
    private static final Period HALF = Period.halfYear(2021);
    private static final Period YEAR = Period.annual(2021);

    private static AgencyCode code(String value) {
        return new AgencyCode(value);
    }

    private List<String> typed(String agency, Period period) {
        return asked().reportedBy(code(agency), period, DAY).stream()
                .map(Indicator::code)
                .toList();
    }

    private List<String> derived(String agency, Period period) {
        return asked().derivedFor(code(agency), period, DAY).stream()
                .map(Indicator::code)
                .toList();
    }

    @Test
    void aDepartmentTypesItsOwnFiguresAndItsEvents() {
        assertThat(typed("SYT", HALF)).containsExactly("A1-01", "A7-01", "A7-02", "A7-04");
        assertThat(typed("SGDDT", HALF)).containsExactly("A1-01", "A6-01", "A6-03", "A6-04", "A6-06");
    }

    @Test
    void someFiguresAreReportedOnlyOnceAYear() {
        assertThat(typed("LONGHO", HALF)).doesNotContain("A3-01", "A3-02", "A3-16", "A3-17");
        assertThat(typed("LONGHO", YEAR)).contains("A3-01", "A3-02", "A3-16", "A3-17");
    }

    @Test
    void everyReportingBodyHasSomethingToType() {
        assertThat(bodies.reportingOn(KL92, DAY))
                .extracting(Agency::code)
                .allSatisfy(agency ->
                        assertThat(asked().reportedBy(agency, HALF, DAY)).isNotEmpty());
    }

    @Test
    void whoOnlyReceivesTypesNothing() {
        assertThat(typed("UBND", YEAR)).isEmpty();
    }

    @Test
    void aRatioIsShownWhereOneBodyTypesBothInputs() {
        assertThat(derived("LONGHO", HALF)).containsExactly("A2-04");
        assertThat(derived("SGDDT", HALF)).containsExactly("A6-05");
        assertThat(derived("BHXH", YEAR)).containsExactly("A4-07");
    }

    @Test
    void aDecreaseIsShownWhereItsInputsAreTyped() {
        assertThat(derived("LONGHO", YEAR)).containsExactly("A2-04", "A3-03", "A3-04", "A3-05");
    }

    @Test
    void aRatioOfTwoBodiesFiguresExistsForTheProvinceOnly() {
        assertThat(derived("BHXH", YEAR)).doesNotContain("A4-03");
        assertThat(derived("SLDTBXH", YEAR)).doesNotContain("A4-03");
    }

    @Test
    void whatTheSystemCountsBelongsToNoBody() {
        assertThat(bodies.reportingOn(KL92, DAY))
                .extracting(Agency::code)
                .allSatisfy(agency -> assertThat(asked().derivedFor(agency, YEAR, DAY))
                        .extracting(Indicator::code)
                        .doesNotContain("A0-01"));
    }

    @Test
    void inAnAdHocPeriodAnythingMayBeAsked() {
        assertThat(asked().forPeriod(Period.adHoc(2021, 1), DAY)).hasSize(68);
        assertThat(asked().forPeriod(HALF, DAY))
                .hasSizeLessThan(68)
                .allSatisfy(indicator -> assertThat(indicator.frequencies()).contains(Period.Kind.HALF_YEAR));
        assertThat(asked().forPeriod(YEAR, DAY)).hasSize(68);
    }

    @Test
    void anIndicatorHasEachDefinitionInItsTime() {
        imported(ReferenceFile.of("indicators.csv")
                .only("A5-02")
                .with("A5-02", "valid_to", "2023-12-31")
                .again("A5-02", "valid_from", "2024-01-01")
                .source());

        assertThat(asked().get("A5-02", LocalDate.of(2023, 12, 31)).validFrom()).isEqualTo("2021-01-01");
        assertThat(asked().get("A5-02", LocalDate.of(2024, 1, 1)).validFrom()).isEqualTo("2024-01-01");
        assertThat(asked().validOn(LocalDate.of(2024, 1, 1))).hasSize(68);
    }

    @Test
    void aSeriesContinuesUnderItsNewCode() {
        imported(ReferenceFile.of("indicators.csv")
                .only("A7-01", "A7-02")
                .with("A7-01", "valid_to", "2022-12-31")
                .with("A7-01", "successor", "A7-05")
                .copy("A7-02", "A7-05")
                .with("A7-05", "valid_from", "2023-01-01")
                .with("A7-05", "valid_to", "2024-12-31")
                .with("A7-05", "successor", "A7-06")
                .copy("A7-02", "A7-06")
                .with("A7-06", "valid_from", "2025-01-01")
                .source());

        assertThat(asked().lineage("A7-06")).containsExactly("A7-06", "A7-05", "A7-01");
        assertThat(asked().lineage("A7-01")).containsExactly("A7-01");
        assertThat(asked().find("A7-01", LocalDate.of(2023, 1, 1))).isEmpty();
    }

    @Test
    void anUnknownIndicatorIsRefused() {
        assertThatThrownBy(() -> asked().get("A7-99", DAY))
                .isInstanceOfSatisfying(
                        ReferenceRefusal.class,
                        refusal -> assertThat(refusal.text(VIETNAMESE))
                                .isEqualTo(
                                        "Danh mục không có chỉ tiêu “A7-99” vào ngày 12/4/2021. Hãy kiểm tra lại mã và"
                                                + " ngày."));
    }

    @Test
    void aTargetKnowsWhetherItIsReached() {
        Indicator.Target target = asked().get("A3-08", DAY).target();

        assertThat(target.reachedBy(new BigDecimal("65.0"))).isTrue();
        assertThat(target.reachedBy(new BigDecimal("64.9"))).isFalse();
        assertThat(target.year()).isNull();
    }
}
