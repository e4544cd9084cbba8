package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ansinh.reporting.audit.AuditEntry;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.ReferenceEditor.Outcome;
import vn.ansinh.reporting.catalogue.ReferenceEditor.View;
import vn.ansinh.reporting.catalogue.ReferenceEditor.Wish;
import vn.ansinh.reporting.catalogue.ReferenceEditor.Wrong;
import vn.ansinh.reporting.catalogue.RowChanges.Change;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.engine.CurrentUser.Person;
import vn.ansinh.reporting.engine.Refusal;

/** Reference data kept on screens: as files are, shown beforehand, and never backwards. */
class ReferenceEditorTest extends FreshReferenceData {

    private static final Person COORDINATOR = new Person("coordinator", List.of());
    private static final AgencyCode SYT = new AgencyCode("SYT");

    @Autowired
    private ReferenceEditor editor;

    @Autowired
    private AuditTrail audit;

    @ParameterizedTest
    @EnumSource
    void everySetIsShownWithItsColumnsAndRows(DataSet set) {
        View view = editor.view(EditedSet.of(set), EditedSet.of(set).ofProvince() ? null : KL92, VIETNAMESE);

        assertThat(view.fields()).isNotEmpty();
        assertThat(view.fields().stream().filter(EditedSet.Field::shown)).isNotEmpty();
        assertThat(view.fields()).allSatisfy(field -> assertThat(field.label()).isNotBlank());
        assertThat(view.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(view.fields()));
    }

    /** What is chosen from a list is written as the file writes it: else each row would look changed. */
    @ParameterizedTest
    @EnumSource
    void everyValueOfAChoiceIsOneThatCanBeChosen(DataSet set) {
        View view = editor.view(EditedSet.of(set), null, VIETNAMESE);

        view.fields().stream().filter(field -> !field.options().isEmpty()).forEach(field -> {
            List<String> known =
                    field.options().stream().map(EditedSet.Option::value).toList();
            view.rows().stream()
                    .flatMap(row -> List.of(row.get(field.column()).split("\\|")).stream())
                    .filter(value -> !value.isEmpty())
                    .forEach(value -> assertThat(known).as(field.column()).contains(value));
        });
    }

    @Test
    void aFigureThatNobodyReportsAnyMoreIsToldBeforehand() {
        View view = shown(DataSet.INDICATORS);
        Change end = new Change(row(view, "code", "A7-01"), Map.of("valid_to", "31/12/2026"));

        Outcome outcome = tried(DataSet.INDICATORS, view, end);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.changes()).singleElement().asString().contains("A7-01", "31/12/2026");
        assertThat(outcome.effects())
                .anySatisfy(said -> assertThat(said).contains("2027-H1", "cơ quan", "chỉ tiêu (hiện nay:"))
                .anySatisfy(said -> assertThat(said).contains("Bớt 1 chỉ tiêu phải báo cáo: A7-01"));
        assertThat(shown(DataSet.INDICATORS).version()).isEqualTo(view.version());
    }

    @Test
    void aBodyThatEndsWithoutSuccessorLeavesItsFiguresWithoutReporter() {
        View view = editor.view(EditedSet.of(DataSet.AGENCIES), null, VIETNAMESE);
        Change end = new Change(row(view, "code", "SYT"), Map.of("valid_to", "31/12/2026"));

        Outcome outcome = editor.change(
                EditedSet.of(DataSet.AGENCIES),
                null,
                new Wish(view.version(), "", List.of(end)),
                true,
                COORDINATOR,
                VIETNAMESE);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.effects())
                .anySatisfy(said -> assertThat(said).contains("chỉ tiêu không còn cơ quan nào báo cáo", "A7-01"))
                .anySatisfy(said -> assertThat(said).isEqualTo("Bớt 1 cơ quan được yêu cầu: SYT."));
    }

    @Test
    void aChangeHoldsFromItsDayOnAndStandsInTheTrail() {
        View view = shown(DataSet.REGIME_BODIES);
        int before = audit.entries(KL92).size();
        Change change = new Change(row(view, "agency", "SYT"), Map.of("duty", "đề nghị báo cáo"));

        Outcome outcome = editor.change(
                EditedSet.of(DataSet.REGIME_BODIES),
                KL92,
                new Wish(view.version(), "01/01/2027", List.of(change)),
                false,
                COORDINATOR,
                VIETNAMESE);

        assertThat(outcome.problems()).isEmpty();
        assertThat(bodies.duty(KL92, SYT, LocalDate.of(2026, 12, 31))).contains(Duty.OBLIGED);
        assertThat(bodies.duty(KL92, SYT, LocalDate.of(2027, 1, 1))).contains(Duty.REQUESTED);
        assertThat(audit.entries(KL92)).hasSize(before + 1);
        AuditEntry entry = audit.entries(KL92).get(before);
        assertThat(entry.actor()).isEqualTo("coordinator");
        assertThat(entry.detail())
                .contains(
                        "regime-bodies, từ ngày 01/01/2027",
                        "SYT",
                        "Nghĩa vụ báo cáo: “phải báo cáo” → “đề nghị báo cáo”");
        assertThat(audit.intact(KL92)).isTrue();
    }

    @Test
    void aListSaysWhatCameAndWhatWent() {
        View view = shown(DataSet.INDICATORS);
        int row = row(view, "code", "A2-01");
        String reporters = view.rows().get(row).get("reported_by");
        String first = reporters.substring(0, reporters.indexOf('|'));

        Outcome outcome = tried(
                DataSet.INDICATORS,
                view,
                new Change(row, Map.of("reported_by", reporters.substring(reporters.indexOf('|') + 1))));

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.changes()).singleElement().asString().endsWith("Cơ quan báo cáo: −" + first);
    }

    @Test
    void whatIsWrongStandsAtTheFieldOfItsRow() {
        View view = shown(DataSet.INDICATORS);
        Change sound = new Change(row(view, "code", "A7-01"), Map.of("note", "như cũ"));
        Change wrong = new Change(row(view, "code", "A7-02"), Map.of("reported_by", "SKHONG", "unit", ""));

        Outcome outcome = tried(DataSet.INDICATORS, view, sound, wrong);

        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.problems()).extracting(Wrong::change).containsOnly(1);
        assertThat(outcome.problems()).extracting(Wrong::column).contains("unit");
    }

    @Test
    void whoeverComesSecondIsToldSo() {
        View view = shown(DataSet.AREAS);
        Wish wish = new Wish(view.version(), "", List.of(new Change(0, Map.of("name_vi", "Tên khác"))));
        editor.change(EditedSet.of(DataSet.AREAS), KL92, wish, false, COORDINATOR, VIETNAMESE);

        assertThatThrownBy(() -> editor.change(EditedSet.of(DataSet.AREAS), KL92, wish, false, COORDINATOR, VIETNAMESE))
                .isInstanceOf(Refusal.class)
                .hasMessage("catalogue.edit.changedMeanwhile");
    }

    @Test
    void nothingIsTakenAwayOrRenamed() {
        View view = shown(DataSet.INDICATORS);

        assertThat(tried(DataSet.INDICATORS, view, new Change(0, null)).problems())
                .extracting(Wrong::column)
                .containsExactly("code");
        assertThat(tried(DataSet.INDICATORS, view, new Change(0, Map.of("code", "A0-77")))
                        .problems())
                .extracting(Wrong::column)
                .containsExactly("code");
    }

    /** Whatever is sent, it is said of the screen's regime. */
    @Test
    void aRowOfAnotherRegimeIsNotWritten() {
        imported(csv(
                "regimes.csv",
                "code,name_vi,name_en,legal_basis,plan_series,begins,ends",
                "CCHC,Cải cách hành chính,Administrative reform,581/BNV-CCHC,,2022-01-01,"));
        View view = shown(DataSet.AREAS);
        Change added = new Change(
                null, Map.of("regime", "CCHC", "code", "A9", "name_vi", "a", "name_en", "a", "plan_section", "I"));

        Outcome outcome = editor.change(
                EditedSet.of(DataSet.AREAS),
                KL92,
                new Wish(view.version(), "", List.of(added)),
                false,
                COORDINATOR,
                VIETNAMESE);

        assertThat(outcome.problems()).isEmpty();
        assertThat(editor.count(EditedSet.of(DataSet.AREAS), "CCHC")).isZero();
        assertThat(asked().areaName("A9", VIETNAMESE, LocalDate.of(2026, 11, 28)))
                .isEqualTo("a");
    }

    @Test
    void anAreaIsRenamedFromADayOnAndWhatThatMeansIsToldBeforehand() {
        View view = shown(DataSet.AREAS);
        assertThat(view.from()).isEqualTo("28/11/2026");
        assertThat(view.fields())
                .extracting(EditedSet.Field::column, EditedSet.Field::required)
                .contains(Tuple.tuple("valid_from", false), Tuple.tuple("valid_to", false));
        Change rename = new Change(row(view, "code", "A7"), Map.of("name_vi", "Chăm sóc sức khỏe"));

        Outcome tried = tried(DataSet.AREAS, view, rename);

        assertThat(tried.problems()).isEmpty();
        assertThat(tried.changes()).singleElement().asString().contains("A7", "“Công tác y tế” → “Chăm sóc sức khỏe”");
        assertThat(tried.effects())
                .anySatisfy(said -> assertThat(said).contains("KL92", "2027-H1"))
                .contains("Lĩnh vực A7 có tên “Chăm sóc sức khỏe” (hiện nay: “Công tác y tế”).");
        assertThat(shown(DataSet.AREAS).rows()).isEqualTo(view.rows());

        editor.change(
                EditedSet.of(DataSet.AREAS),
                KL92,
                new Wish(view.version(), "01/01/2027", List.of(rename)),
                false,
                COORDINATOR,
                VIETNAMESE);

        assertThat(shown(DataSet.AREAS).rows().stream()
                        .filter(row -> row.get("code").equals("A7"))
                        .map(row -> row.get("name_vi") + "," + row.get("valid_from") + "," + row.get("valid_to")))
                .containsExactly("Công tác y tế,,31/12/2026", "Chăm sóc sức khỏe,01/01/2027,");
        assertThat(audit.entries(KL92).get(audit.entries(KL92).size() - 1).detail())
                .contains("areas, từ ngày 01/01/2027", "“Công tác y tế” → “Chăm sóc sức khỏe”");
    }

    @Test
    void anAreaBeginsAndEndsOnAScreen() {
        View view = shown(DataSet.AREAS);
        Change added = new Change(
                null, Map.of("code", "A9", "name_vi", "Chuyển đổi số", "name_en", "Digital", "plan_section", "IV"));

        assertThat(tried(DataSet.AREAS, view, added).effects()).contains("Thêm 1 lĩnh vực: A9.");
        assertThat(tried(
                                DataSet.AREAS,
                                view,
                                new Change(row(view, "code", "A0"), Map.of("name_vi", "Tổ chức thực hiện")),
                                new Change(row(view, "code", "A7"), Map.of("valid_to", "31/12/2026")))
                        .problems())
                .singleElement()
                .satisfies(wrong -> {
                    assertThat(wrong.change()).isEqualTo(1);
                    assertThat(wrong.column()).isEqualTo("valid_to");
                    assertThat(wrong.text()).contains("Lĩnh vực A7 không còn hiệu lực từ ngày 01/01/2027", "A7-01");
                });
    }

    @Test
    void whatWasAskedIsNotChangedBackwards() {
        asked2026();
        View figures = shown(DataSet.INDICATORS);
        View owed = shown(DataSet.REGIME_BODIES);
        View days = shown(DataSet.PERIOD_RULES);
        String free = "01/11/2026";

        assertThat(figures.from()).isEqualTo("28/11/2026");
        assertThat(mended(DataSet.INDICATORS, figures, new Change(row(figures, "code", "A7-01"), Map.of("unit", "xã")))
                        .problems())
                .singleElement()
                .satisfies(wrong -> {
                    assertThat(wrong.change()).isZero();
                    assertThat(wrong.column()).isEqualTo("unit");
                    assertThat(wrong.text()).contains("KL92/2026", free);
                });
        assertThat(mended(
                                DataSet.INDICATORS,
                                figures,
                                new Change(row(figures, "code", "A7-01"), Map.of("name_vi", "Sửa lỗi chính tả")))
                        .problems())
                .isEmpty();
        assertThat(mended(
                                DataSet.INDICATORS,
                                figures,
                                new Change(row(figures, "code", "A7-01"), Map.of("valid_to", "30/06/2026")))
                        .problems())
                .extracting(Wrong::column)
                .containsExactly("valid_from");
        View areas = shown(DataSet.AREAS);
        assertThat(mended(
                                DataSet.AREAS,
                                areas,
                                new Change(
                                        row(areas, "code", "A7"),
                                        Map.of("name_vi", "Y tế", "valid_from", "01/06/2026")))
                        .problems())
                .extracting(Wrong::column)
                .contains("valid_from");
        assertThat(mended(
                                DataSet.AREAS,
                                areas,
                                new Change(row(areas, "code", "A7"), Map.of("name_vi", "Công tác Y tế")))
                        .problems())
                .isEmpty();
        assertThat(mended(
                                DataSet.REGIME_BODIES,
                                owed,
                                new Change(row(owed, "agency", "SYT"), Map.of("duty", "chỉ phản ánh khó khăn")))
                        .problems())
                .extracting(Wrong::column)
                .contains("duty");
        assertThat(mended(
                                DataSet.PERIOD_RULES,
                                days,
                                new Change(row(days, "kind", "năm"), Map.of("consolidation", "20/11")))
                        .problems())
                .extracting(Wrong::column)
                .containsExactly("consolidation");
        assertThat(tried(DataSet.INDICATORS, figures, new Change(row(figures, "code", "A7-01"), Map.of("unit", "xã")))
                        .problems())
                .isEmpty();
    }

    /** The same of a file. */
    @Test
    void aFileChangesNothingBackwardsEither() {
        asked2026();

        assertThat(refusals(ReferenceFile.of("indicators.csv")
                        .only("A7-01")
                        .with("A7-01", "reported_by", "STP")
                        .source()))
                .containsExactly("2 reported_by catalogue.import.wasAsked KL92/2026 01/11/2026 indicators A7-01 KL92");
        assertThat(refusals(ReferenceFile.of("agencies.csv")
                        .only("SYT")
                        .with("SYT", "valid_to", "2026-03-31")
                        .source()))
                .containsExactly("2 valid_from catalogue.import.wasAsked KL92/2026 01/11/2026 agencies SYT");
        imported(ReferenceFile.of("agencies.csv")
                .only("SYT")
                .with("SYT", "valid_to", "2026-12-31")
                .source());
    }

    private void asked2026() {
        haveAsked.periods.add(new AskedPeriod(
                KL92, Period.annual(2026), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), Set.of(), Set.of()));
    }

    private View shown(DataSet set) {
        return editor.view(EditedSet.of(set), KL92, VIETNAMESE);
    }

    private Outcome tried(DataSet set, View view, Change... changes) {
        return editor.change(
                EditedSet.of(set),
                KL92,
                new Wish(view.version(), "01/01/2027", List.of(changes)),
                true,
                COORDINATOR,
                VIETNAMESE);
    }

    /** From its first day on. */
    private Outcome mended(DataSet set, View view, Change... changes) {
        return editor.change(
                EditedSet.of(set), KL92, new Wish(view.version(), "", List.of(changes)), true, COORDINATOR, VIETNAMESE);
    }

    private static int row(View view, String column, String value) {
        for (int i = 0; i < view.rows().size(); i++) {
            if (view.rows().get(i).get(column).equals(value)) {
                return i;
            }
        }
        throw new AssertionError("no row with " + column + " " + value);
    }
}
