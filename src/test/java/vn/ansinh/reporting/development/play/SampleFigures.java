package vn.ansinh.reporting.development.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sample figures, the same in every play: of a size one could meet, from {@code sample-figures.csv}, and none of them
 * real. All figures of an agency are scaled alike, so that a part never exceeds its whole.
 */
final class SampleFigures {

    /** Beside every figure. */
    static final String NOTE = "Số liệu mẫu";

    private static final BigDecimal MONTHS = new BigDecimal("1.5");
    private static final BigDecimal GROWTH = new BigDecimal("1.01");

    private static final Map<String, BigDecimal> DISTRICTS = Map.of(
            "TPVINHLONG", new BigDecimal("1.30"),
            "TXBINHMINH", new BigDecimal("0.80"),
            "LONGHO", new BigDecimal("1.25"),
            "MANGTHIT", new BigDecimal("0.90"),
            "VUNGLIEM", new BigDecimal("1.35"),
            "TAMBINH", new BigDecimal("1.20"),
            "TRAON", new BigDecimal("1.10"),
            "BINHTAN", new BigDecimal("0.75"));

    private final Map<String, BigDecimal> typical = read();

    /** Up to the cut-off. */
    BigDecimal actual(String regime, String indicator, String agency) {
        BigDecimal figure = typical.get(regime + " " + indicator);
        if (figure == null) {
            throw new IllegalArgumentException("sample-figures.csv has no line for " + regime + " " + indicator);
        }
        return figure.multiply(size(regime, agency)).setScale(0, RoundingMode.DOWN);
    }

    /** For the whole half year: of a flow six months for four, of a stock a little more. */
    BigDecimal estimate(String regime, String indicator, String agency, boolean flow) {
        return actual(regime, indicator, agency)
                .multiply(flow ? MONTHS : GROWTH)
                .setScale(0, RoundingMode.UP);
    }

    /** Departments differ only where all of them report the same figures. */
    private static BigDecimal size(String regime, String agency) {
        BigDecimal department = regime.equals("CCHC")
                ? new BigDecimal(60 + Math.floorMod(agency.hashCode(), 70)).movePointLeft(2)
                : BigDecimal.ONE;
        return DISTRICTS.getOrDefault(agency, department);
    }

    private static Map<String, BigDecimal> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                SampleFigures.class.getResourceAsStream("sample-figures.csv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(
                            fields -> fields[0] + " " + fields[1], fields -> new BigDecimal(fields[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
