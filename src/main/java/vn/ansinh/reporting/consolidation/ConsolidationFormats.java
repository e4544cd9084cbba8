package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Deadline;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.OutlineSection.Document;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.Regime;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.report.AgencyReport;
import vn.ansinh.reporting.report.AskedOutlines;

/** How consolidated reports, their parts and figures are called and written, in the language of the installation. */
@Component
class ConsolidationFormats {

    private final AskedOutlines outlines;
    private final ReportingCalendar calendar;
    private final Texts texts;
    private final RegimeWords words;

    ConsolidationFormats(AskedOutlines outlines, ReportingCalendar calendar, Texts texts, RegimeWords words) {
        this.outlines = outlines;
        this.calendar = calendar;
        this.texts = texts;
        this.words = words;
    }

    String period(String period) {
        return Period.parse(period).label(texts.locale());
    }

    /** "6 tháng đầu năm 2021", of a supplement "6 tháng đầu năm 2021 (bổ sung lần 1)". */
    String subject(ConsolidatedReport report) {
        String period = words.period(report.regime(), report.period());
        return report.key().supplement()
                ? texts.of(
                        "consolidation.subject.supplement", period, report.key().number())
                : period;
    }

    String title(ConsolidatedReport report) {
        return report.key().supplement()
                ? texts.of("consolidation.title.supplement")
                : words.consolidated(report.regime(), report.cutOff());
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

    /** The sections it has or may have. */
    Outline outline(ConsolidatedReport report) {
        return outlines.of(report.key().cycle(), report.regime(), report.cutOff(), Document.CONSOLIDATED);
    }

    /** The title of one of its sections. */
    String section(Outline outline, String code) {
        return outline.title(code, texts.locale());
    }

    String name(Indicator indicator) {
        return indicator.name(texts.locale());
    }

    /** The title above a section; null where it stands for itself. */
    String heading(Outline outline, String code) {
        return outline.headingOf(code, texts.locale());
    }

    /** What is to be observed in a section; null where nothing is. */
    String hint(Outline outline, String code) {
        return outline.find(code).map(part -> part.hint(texts.locale())).orElse(null);
    }

    /** "145/BC-SLĐTBXH, 20/05/2021". */
    String reference(Letter letter) {
        return texts.of("consolidation.letter", letter.reference(), Formats.day(letter.date()));
    }

    /** "1.234,5"; a dash where there is none. */
    public String number(BigDecimal number) {
        return number == null ? "–" : Formats.number(number);
    }

    /** Why there is no figure: a key, or one with what stands in its sentence behind a blank. Empty for none. */
    String reason(String reason) {
        if (reason.isEmpty()) {
            return "";
        }
        int blank = reason.indexOf(' ');
        return blank < 0 ? of(reason) : of(reason.substring(0, blank), reason.substring(blank + 1));
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
