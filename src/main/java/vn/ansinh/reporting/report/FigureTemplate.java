package vn.ansinh.reporting.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.document.CanonicalJson;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.FigureSheet.Kind;
import vn.ansinh.reporting.report.ReportView.AreaView;
import vn.ansinh.reporting.report.ReportView.IndicatorView;

/**
 * The Excel file in which a report's figures are filled in away from the system, with all that the form shows beside
 * them; {@link FigureWorkbook} reads it back.
 */
@Component
class FigureTemplate {

    /** Divisions and communes that one report is split among. */
    static final int PARTS_LIMIT = 150;

    private static final int NAME_LIMIT = 60;

    private final Texts texts;

    FigureTemplate(Texts texts) {
        this.texts = texts;
    }

    /** All figures on one sheet. */
    byte[] whole(ReportView report, String version) {
        return written(
                report,
                book -> {
                    book.sheet(texts.of("report.excel.sheet"), Kind.WHOLE, "", List.of(), report.indicators());
                },
                version);
    }

    /** A sheet for each area, for the division that has it. */
    byte[] byAreas(ReportView report, String version) {
        return written(
                report,
                book -> {
                    for (AreaView area : report.areas()) {
                        List<IndicatorView> own = report.indicators().stream()
                                .filter(indicator -> indicator.facts().area().equals(area.code()))
                                .toList();
                        if (!own.isEmpty()) {
                            String said = area.code() + ". " + area.name();
                            book.sheet(said, Kind.AREA, said, List.of(), own);
                        }
                    }
                },
                version);
    }

    /**
     * A sheet for each division or commune, and one that sums them.
     *
     * @throws Refusal when there is none, one twice, or more than there is room for
     */
    byte[] byParts(ReportView report, String version, List<String> names) {
        List<String> parts = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (parts.isEmpty() || parts.size() > PARTS_LIMIT) {
            throw Refusal.invalid("parts", "report.excel.parts", PARTS_LIMIT);
        }
        Set<String> known = new HashSet<>();
        for (String part : parts) {
            if (part.length() > NAME_LIMIT) {
                throw Refusal.invalid("parts", "report.excel.part-long", part, NAME_LIMIT);
            }
            if (!known.add(part.toLowerCase(Locale.ROOT))) {
                throw Refusal.invalid("parts", "report.excel.part-twice", part);
            }
        }
        return written(
                report,
                book -> {
                    book.sheet(texts.of("report.excel.total"), Kind.TOTAL, "", parts, report.indicators());
                    parts.forEach(part -> book.sheet(part, Kind.PART, part, parts, report.indicators()));
                },
                version);
    }

    /**
     * What is asked and how it is counted, as a short code: a file made for other figures is not read as if it were for
     * these.
     */
    static String version(Collection<Indicator> indicators, boolean estimated) {
        List<List<String>> asked = indicators.stream()
                .map(indicator -> List.of(
                        indicator.code(),
                        indicator.area(),
                        indicator.nameVi(),
                        indicator.unit(),
                        indicator.type().name(),
                        indicator.timeAxis().name(),
                        indicator.aggregation().name(),
                        String.valueOf(indicator.numerator()),
                        String.valueOf(indicator.denominator()),
                        indicator.standard()))
                .toList();
        return CanonicalJson.sha256(CanonicalJson.write(asked) + estimated).substring(0, 12);
    }

    private byte[] written(ReportView report, Consumer<FigureBook> sheets, String version) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var book = new FigureBook(workbook, report, version, texts);
            sheets.accept(book);
            book.formulas();
            book.guide();
            workbook.setActiveSheet(0);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
