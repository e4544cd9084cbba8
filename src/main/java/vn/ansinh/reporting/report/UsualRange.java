package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Between what a figure lies usually: half to one and a half times the median of what was accepted before. The median,
 * since one wrong figure of the past must not widen the range; a factor and no deviation, since four figures have none
 * worth the name (as the min-max rules of health information systems do for short series).
 *
 * @param median of the earlier figures, in the indicator's unit
 * @param count how many they are
 */
record UsualRange(BigDecimal min, BigDecimal max, BigDecimal median, int count) {

    private static final BigDecimal LEAST = new BigDecimal("0.5");
    private static final BigDecimal MOST = new BigDecimal("1.5");
    private static final BigDecimal TWO = new BigDecimal(2);
    private static final int DECIMALS = 3;

    /** Empty without a history, and where its median is 0: any figure is far from nothing. */
    static Optional<UsualRange> of(List<BigDecimal> earlier) {
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = earlier.stream().sorted().toList();
        BigDecimal upper = sorted.get(sorted.size() / 2);
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
        BigDecimal median = upper.add(lower).divide(TWO, DECIMALS, RoundingMode.HALF_UP);
        return median.signum() == 0
                ? Optional.empty()
                : Optional.of(new UsualRange(
                        plain(median.multiply(LEAST)), plain(median.multiply(MOST)), plain(median), sorted.size()));
    }

    boolean holds(BigDecimal figure) {
        return figure.compareTo(min) >= 0 && figure.compareTo(max) <= 0;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
