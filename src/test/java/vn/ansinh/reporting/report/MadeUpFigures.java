package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import vn.ansinh.reporting.Fixture;
import vn.ansinh.reporting.Officials;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.RegimeIndicators;
import vn.ansinh.reporting.report.process.AgencyReportProcess.Elements;

/**
 * Reports full of figures that are each another one, the same in each run: large and small, with decimals where there is money, a
 * part below its whole, some without a figure and some without an estimate.
 */
@Fixture
public class MadeUpFigures {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final ReportingFixture reporting;
    private final Drafts drafts;
    private final Drafting drafting;
    private final Obligations obligations;
    private final IndicatorCatalogue catalogue;
    private final Officials officials;

    MadeUpFigures(
            ReportingFixture reporting,
            Drafts drafts,
            Drafting drafting,
            Obligations obligations,
            IndicatorCatalogue catalogue,
            Officials officials) {
        this.reporting = reporting;
        this.drafts = drafts;
        this.drafting = drafting;
        this.obligations = obligations;
        this.catalogue = catalogue;
        this.officials = officials;
    }

    /** Filled, sent and accepted. */
    public void accepted(ReportKey key, String day) {
        AgencyReport report = obligations.get(key);
        RegimeIndicators indicators = catalogue.of(report.regime());
        Drafts.Content draft = drafts.of(key).content();
        var typed = new Drafting.Change(
                draft.cells().stream()
                        .map(cell -> madeUp(cell, report, indicators))
                        .toList(),
                draft.sections().stream().map(ReportingFixture::filled).toList());
        officials.as(Officials.officer(key.agency()), () -> {
            drafting.change(key, typed);
        });
        reporting.sent(key, day);
        officials.complete(Officials.reviewer(), key.toString(), Elements.REVIEW, "accept");
    }

    private static Cell madeUp(Cell cell, AgencyReport report, RegimeIndicators indicators) {
        Indicator indicator = definition(cell.indicator(), report, indicators);
        long dice = dice(report.agency(), cell.indicator());
        if (dice % 15 < 2) {
            CellState none = dice % 15 == 0 ? CellState.NOT_AVAILABLE : CellState.NOT_APPLICABLE;
            return new Cell(cell.indicator(), none, null, null, "Số liệu mẫu: không có", "", cell.version());
        }
        BigDecimal actual = number(indicator, report, indicators);
        BigDecimal estimate = indicator.counted() || dice % 2 == 0 ? part(actual, 100 + dice % 30, indicator) : null;
        return new Cell(cell.indicator(), CellState.VALUE, actual, estimate, "", "Số liệu mẫu", cell.version());
    }

    private static BigDecimal number(Indicator indicator, AgencyReport report, RegimeIndicators indicators) {
        long dice = dice(report.agency(), indicator.code());
        if (indicator.partOf() != null) {
            BigDecimal whole = number(definition(indicator.partOf(), report, indicators), report, indicators);
            return part(whole, 40 + dice % 60, indicator);
        }
        return indicator.type() == Indicator.ValueType.COUNT
                ? BigDecimal.valueOf(1 + dice % 90_000)
                : BigDecimal.valueOf(1 + dice % 9_000_000, 3);
    }

    private static BigDecimal part(BigDecimal whole, long percent, Indicator indicator) {
        int decimals = indicator.type() == Indicator.ValueType.COUNT ? 0 : 3;
        return whole.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, decimals, RoundingMode.DOWN);
    }

    private static Indicator definition(String code, AgencyReport report, RegimeIndicators indicators) {
        return indicators.validOn(report.cutOff()).stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static long dice(String agency, String indicator) {
        var sum = new CRC32();
        sum.update((agency + indicator).getBytes(StandardCharsets.US_ASCII));
        return sum.getValue();
    }
}
