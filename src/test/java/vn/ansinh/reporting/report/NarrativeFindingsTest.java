package vn.ansinh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.Outline.Part;
import vn.ansinh.reporting.catalogue.Outline.Words;
import vn.ansinh.reporting.catalogue.OutlineSection.Kind;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.Texts;

/** Which words are missing follows from the outline. */
class NarrativeFindingsTest {

    private static final Outline OUTLINE = new Outline(List.of(
            part("1", Kind.GENERAL, null, false),
            part("2", Kind.AREAS, null, true),
            part("2.A7", Kind.AREAS, "A7", true),
            part("2.TC", Kind.AREAS, "TC", true),
            part("3", Kind.TEXT, null, true)));

    private final NarrativeFindings findings = new NarrativeFindings();

    @Test
    void whatTheOutlineRequiresIsMissedAndNothingElse() {
        assertThat(found(false, "1:", "2.A7:", "2.TC:", "3:"))
                .containsExactly(
                        "section:2.A7 report.finding.results-empty 2", "section:3 report.finding.section-empty 3");
    }

    @Test
    void oneAreaThatSpeaksIsEnough() {
        assertThat(found(false, "1:", "2.A7:", "2.TC:Đã xong", "3:Có")).isEmpty();
    }

    @Test
    void whatWasNotAskedIsNotMissed() {
        assertThat(found(false, "1:")).isEmpty();
        assertThat(found(false, "2.TC:")).containsExactly("section:2.TC report.finding.results-empty 2");
    }

    @Test
    void whereNothingOccurredNothingHasToBeSaid() {
        assertThat(found(true, "1:", "2.A7:", "2.TC:", "3:")).isEmpty();
    }

    private List<String> found(boolean nil, String... sections) {
        var content = new ReportContent(
                nil,
                List.of(),
                Stream.of(sections)
                        .map(section -> section.split(":", -1))
                        .map(section -> new Section(section[0], section[1], 0))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return findings
                .check(new CheckedReport(null, Texts.VIETNAMESE, false, content, OUTLINE, Map.of(), Map.of(), Map.of()))
                .stream()
                .map(finding -> finding.anchor() + " " + finding.key() + " "
                        + String.join(
                                " ",
                                Arrays.stream(finding.arguments())
                                        .map(String::valueOf)
                                        .toList()))
                .toList();
    }

    private static Part part(String code, Kind kind, String area, boolean required) {
        return new Part(code, kind, area, new Words("Phần", "Part", null, null), required, null);
    }
}
