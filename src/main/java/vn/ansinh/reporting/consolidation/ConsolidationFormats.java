package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Deadline;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.AgencyReport;

/** How consolidated reports, their parts and figures are called and written, in the language of the installation. */
@Component
class ConsolidationFormats {

    private final IndicatorCatalogue catalogue;
    private final ReportingCalendar calendar;
    private final Texts texts;

    ConsolidationFormats(IndicatorCatalogue catalogue, ReportingCalendar calendar, Texts texts) {
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.texts = texts;
    }

    String period(String period) {
        return Period.parse(period).label(texts.locale());
    }

    /** "6 tháng đầu năm 2021", of a supplement "6 tháng đầu năm 2021 (bổ sung lần 1)". */
    String subject(ConsolidatedReport report) {
        String period = period(report.period());
        return report.key().supplement()
                ? texts.of(
                        "consolidation.subject.supplement", period, report.key().number())
                : period;
    }

    String title(ConsolidatedReport report) {
        return texts.of(report.key().supplement() ? "consolidation.title.supplement" : "consolidation.title.main");
    }

    /** Where it stands; a report that has been with the PPC and is worked on again is said to be made clear. */
    String state(ConsolidatedReport report) {
        boolean again = report.round() > 1 && !report.signed();
        return texts.of("consolidation.state." + (again ? "CLARIFYING" : ConsolidatedState.of(report.state())));
    }

    /** By when the agencies had to report; nobody's extension counts here. */
    String deadline(AgencyReport owed) {
        Regime regime = calendar.regime(owed.regime());
        Period period = Period.parse(owed.period());
        Deadline deadline = period.kind() == Period.Kind.AD_HOC
                ? calendar.adHocDeadline(
                        regime,
                        period,
                        owed.originalDueBefore().atZone(ReportingClock.ZONE).toLocalDateTime())
                : calendar.deadline(regime, period);
        return (owed.letterDay() == null ? deadline : deadline.askedBy(owed.letterDay())).explain(texts.locale());
    }

    String section(ConsolidatedReport report, String code) {
        return code.startsWith("II.")
                ? catalogue.of(report.regime()).areaName(code.substring(3), texts.locale())
                : texts.of("report.section." + code);
    }

    /** "145/BC-SLĐTBXH, 20/05/2021". */
    String reference(Letter letter) {
        return texts.of("consolidation.letter", letter.reference(), Formats.day(letter.date()));
    }

    /** "1.234,5"; a dash where there is none. */
    public String number(BigDecimal number) {
        return number == null ? "–" : Formats.number(number);
    }

    String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /** "Sở Y tế; Sở Tài chính và 12 cơ quan khác". */
    public String few(ConsolidatedView.Few agencies) {
        String names = String.join("; ", agencies.names());
        return agencies.more() == 0 ? names : of("consolidation.page.few", names, agencies.more());
    }
}
