package vn.ansinh.reporting.catalogue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Regimes in real years: what each period covers and when it is due, with Tết and days off. */
class RealYearsTest extends FreshReferenceData {

    @Autowired
    private CurrentFiles files;

    @BeforeEach
    void otherRegimes() {
        imported(OtherPeriods.regimes());
        imported(OtherPeriods.rules(OtherPeriods.RULES));
    }

    @ParameterizedTest
    @CsvSource({
        "KL92, 2021, x",
    })
    void print(String regime, String p, String x) {
        for (var r : List.of("KL92", "CCHC", "GNBV", "GNXA", "TINH")) {
            Regime reg = calendar.regime(r);
            for (int y = 2021; y <= 2027; y++) {
                for (Period period : reg.periods(y)) {
                    var d = PeriodDays.of(reg.rule(period), period, calendar.workingCalendar());
                    System.out.printf(
                            "%s, %s, %s, %s, %s, %s, %s, %s, %s, %s%n",
                            r,
                            period,
                            reg.days(period).first(),
                            reg.days(period).last(),
                            d.opens(),
                            d.requestLatest(),
                            d.cutOff(),
                            d.deadline().lastDay(),
                            d.consolidation(),
                            d.closing());
                }
            }
        }
    }
}
