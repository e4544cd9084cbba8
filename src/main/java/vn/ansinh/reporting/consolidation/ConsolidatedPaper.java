package vn.ansinh.reporting.consolidation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Adjusted;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Counted;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Figure;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Missing;
import vn.ansinh.reporting.consolidation.ConsolidatedContent.Target;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.paper.Block;
import vn.ansinh.reporting.paper.Block.Align;
import vn.ansinh.reporting.paper.Block.Column;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Block.Row;
import vn.ansinh.reporting.paper.Block.Table;
import vn.ansinh.reporting.paper.Paper;
import vn.ansinh.reporting.paper.Paper.Appendix;
import vn.ansinh.reporting.paper.PaperKind;
import vn.ansinh.reporting.paper.PaperParts;
import vn.ansinh.reporting.paper.Particulars;

/**
 * A consolidated report as the document that goes to its recipient: its sections, the province's figures and who has
 * reported as appendices. It speaks as a report does: of no states of work, and with no links.
 */
@Component
class ConsolidatedPaper {

    private final ConsolidationFormats formats;
    private final IndicatorCatalogue catalogue;
    private final ReportingCalendar calendar;
    private final RegimeBodies bodies;
    private final AgencyDirectory directory;
    private final RegimeWords words;
    private final PaperParts parts;
    private final Clock clock;

    ConsolidatedPaper(
            ConsolidationFormats formats,
            IndicatorCatalogue catalogue,
            ReportingCalendar calendar,
            RegimeBodies bodies,
            AgencyDirectory directory,
            RegimeWords words,
            PaperParts parts,
            Clock clock) {
        this.formats = formats;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.bodies = bodies;
        this.directory = directory;
        this.words = words.in(parts.texts());
        this.parts = parts;
        this.clock = clock;
    }

    /** The same in the language of the installation, to be read beside the letter. */
    ConsolidatedPaper reading() {
        return new ConsolidatedPaper(formats, catalogue, calendar, bodies, directory, words, parts.reading(), clock);
    }

    /** @param letter what is known of the letter; of a draft the proposal */
    Paper of(ConsolidatedReport report, ConsolidatedContent content, Particulars letter) {
        LocalDate on = on(letter);
        Agency issuer = bodies.standingAgency(report.regime(), on);
        Agency recipient = bodies.recipient(report.regime(), on);
        var body = new ArrayList<Block>();
        body.add(Paragraph.of(parts.say(
                "consolidation.paper.opening",
                parts.basis(words.source(report.regime(), report.period())),
                parts.name(issuer),
                PaperParts.within(subject(report)))));
        body.addAll(parts.sections(formats.outline(report), content.sections(), code -> List.of()));
        body.add(parts.closing(parts.say("consolidation.paper.closing", parts.name(issuer), parts.name(recipient))));
        return new Paper(
                report.key().supplement() ? PaperKind.SUPPLEMENT : PaperKind.CONSOLIDATED_REPORT,
                parts.head(issuer, letter),
                parts.title(LetterKind.REPORT, subject(report)),
                List.of(parts.name(recipient)),
                body,
                parts.signature(letter),
                copies(recipient, on),
                appendices(report, content),
                null);
    }

    /** Also to the committee's office, where the report goes to the committee. */
    List<String> copies(Agency recipient, LocalDate on) {
        return recipient.committee() ? parts.copies(parts.name(directory.committeeOffice(on))) : parts.copies();
    }

    private LocalDate on(Particulars letter) {
        return letter.date() == null ? LocalDate.now(clock) : letter.date();
    }

    /** What it is about, with its period; a supplement says that it is one. */
    String subject(ConsolidatedReport report) {
        String subject = parts.ofPeriod(words.matter(report.regime()), Period.parse(report.period()));
        return report.key().supplement()
                ? parts.say(
                        "consolidation.paper.supplement",
                        PaperParts.within(subject),
                        report.key().number())
                : subject;
    }

    private List<Appendix> appendices(ConsolidatedReport report, ConsolidatedContent content) {
        var appendices = new ArrayList<Appendix>();
        if (!content.figures().isEmpty()) {
            appendices.add(new Appendix(
                    parts.say(
                            "consolidation.paper.figures",
                            parts.ofPeriod(words.matter(report.regime()), Period.parse(report.period()))),
                    true,
                    List.of(figures(report, content))));
        }
        appendices.add(new Appendix(parts.say("consolidation.paper.agencies"), false, List.of(agencies(content))));
        return appendices;
    }

    private Table figures(ConsolidatedReport report, ConsolidatedContent content) {
        boolean estimated =
                calendar.estimated(calendar.regime(report.regime()), Period.parse(report.period()), report.cutOff());
        String before = Period.parse(report.period())
                .previous()
                .map(period -> period.label(parts.locale()))
                .orElse(null);
        var columns = new ArrayList<Column>();
        columns.add(new Column(parts.say("paper.table.number"), 5, Align.CENTRE));
        columns.add(new Column(parts.say("consolidation.paper.indicator"), 34, Align.LEFT));
        columns.add(new Column(parts.say("paper.table.unit"), 10, Align.CENTRE));
        columns.add(new Column(parts.say("consolidation.paper.target"), 11, Align.RIGHT));
        if (before != null) {
            columns.add(new Column(parts.say("consolidation.paper.before", before), 12, Align.RIGHT));
        }
        columns.add(new Column(parts.say("consolidation.paper.actual", Formats.day(report.cutOff())), 12, Align.RIGHT));
        if (estimated) {
            columns.add(new Column(parts.say("consolidation.paper.estimate"), 12, Align.RIGHT));
        }
        if (before != null) {
            columns.add(new Column(parts.say("consolidation.paper.change"), 10, Align.RIGHT));
        }
        columns.add(new Column(parts.say("paper.table.note"), 24, Align.LEFT));
        Map<String, String> areas = catalogue.of(report.regime()).areaNames(parts.locale(), report.cutOff());
        Map<String, List<Figure>> byArea = content.figures().stream()
                .collect(Collectors.groupingBy(Figure::area, LinkedHashMap::new, Collectors.toList()));
        var rows = new ArrayList<Row>();
        int number = 0;
        for (var area : byArea.entrySet()) {
            rows.add(Row.group(areas.getOrDefault(area.getKey(), area.getKey())));
            for (Figure figure : area.getValue()) {
                var row = new ArrayList<String>();
                row.add(String.valueOf(++number));
                row.add(name(report, figure));
                row.add(Indicator.unitIn(parts.locale(), figure.unit()));
                row.add(target(figure.target()));
                if (before != null) {
                    row.add(
                            figure.earlier().isEmpty()
                                    ? formats.number(null)
                                    : formats.number(figure.earlier().get(0).actual()));
                }
                row.add(formats.number(figure.actual()));
                if (estimated) {
                    row.add(formats.number(figure.estimate()));
                }
                if (before != null) {
                    row.add(figure.change().map(ConsolidatedPaper::signed).orElse("–"));
                }
                row.add(note(figure));
                rows.add(new Row(false, row));
            }
        }
        return new Table(columns, rows);
    }

    /** What was signed; read beside it, what the catalogue calls it. */
    private String name(ConsolidatedReport report, Figure figure) {
        return parts.locale().equals(Texts.VIETNAMESE)
                ? figure.name()
                : catalogue
                        .of(report.regime())
                        .find(figure.code(), report.cutOff())
                        .map(indicator -> indicator.name(parts.locale()))
                        .orElse(figure.name());
    }

    private String target(Target target) {
        return target == null
                ? ""
                : parts.say("consolidation.paper.target." + target.direction(), formats.number(target.value()));
    }

    private static String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + Formats.number(change);
    }

    /** On whose figures it rests where these are not all, from when it counts, why it is not compared. */
    private String note(Figure figure) {
        String coverage = switch (figure.state()) {
            case PARTIAL -> parts.say("consolidation.paper.partial", figure.reported(), figure.expected());
            case NOT_AVAILABLE -> parts.say("consolidation.paper.not-available");
            case NOT_APPLICABLE -> parts.say("consolidation.paper.not-applicable");
            case COMPLETE -> null;
        };
        return Stream.of(
                        coverage,
                        adjusted(figure),
                        figure.begun(),
                        figure.leftOut(),
                        figure.apart(),
                        figure.baseline(),
                        figure.earlier().isEmpty()
                                ? null
                                : figure.earlier().get(0).baseline())
                .filter(Objects::nonNull)
                .filter(said -> !said.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** What bodies counted twice, beside the sum, and why; null without. */
    private String adjusted(Figure figure) {
        Adjusted adjustment = figure.adjustment();
        return adjustment == null
                ? null
                : parts.say(
                                "consolidation.adjustment.words",
                                formats.number(figure.actual()),
                                AdjustmentWork.signed(adjustment.delta()),
                                formats.number(adjustment.value()))
                        + " (" + adjustment.reason() + ")";
    }

    /** Who has reported, and who has not by then. */
    private Table agencies(ConsolidatedContent content) {
        var rows = new ArrayList<Row>();
        int number = 0;
        rows.add(Row.group(
                parts.say("consolidation.paper.counted", content.counted().size())));
        for (Counted counted : content.counted()) {
            rows.add(Row.of(String.valueOf(++number), parts.name(counted.agencyName())));
        }
        if (!content.missing().isEmpty()) {
            rows.add(Row.group(
                    parts.say("consolidation.paper.missing", content.missing().size())));
            for (Missing missing : content.missing()) {
                rows.add(Row.of(String.valueOf(++number), parts.name(missing.agencyName())));
            }
        }
        return new Table(
                List.of(
                        new Column(parts.say("paper.table.number"), 10, Align.CENTRE),
                        new Column(parts.say("consolidation.paper.agency"), 90, Align.LEFT)),
                rows);
    }

    /**
     * The letter that goes with a report made anew because the recipient has asked about it.
     *
     * @param before what was sent
     * @param replaced its letter
     */
    Paper clarification(
            ConsolidatedReport report,
            String question,
            ConsolidatedContent before,
            Particulars replaced,
            ConsolidatedContent now,
            Particulars letter) {
        LocalDate on = on(letter);
        Agency issuer = bodies.standingAgency(report.regime(), on);
        Agency recipient = bodies.recipient(report.regime(), on);
        String reference = parts.reference(LetterKind.REPORT, replaced);
        var body = new ArrayList<Block>();
        body.add(Paragraph.of(parts.say("consolidation.paper.asked", parts.name(recipient), reference)));
        body.addAll(PaperParts.text(question));
        body.add(Paragraph.of(parts.say("consolidation.paper.answers", parts.name(issuer))));
        body.addAll(changes(report, before, now));
        body.add(parts.closing(parts.say("consolidation.paper.made-anew", reference, parts.name(recipient))));
        return new Paper(
                PaperKind.CLARIFICATION,
                parts.head(issuer, letter),
                Paper.Title.ofLetter(parts.say("consolidation.paper.clarifies", reference)),
                List.of(parts.name(recipient)),
                body,
                parts.signature(letter),
                copies(recipient, on),
                List.of(),
                null);
    }

    /** What the report says otherwise now: sections with their new words, figures with both numbers. */
    private List<Block> changes(ConsolidatedReport report, ConsolidatedContent before, ConsolidatedContent now) {
        Map<String, String> words = before.sections().stream()
                .collect(Collectors.toMap(section -> section.code(), section -> section.content()));
        var blocks = new ArrayList<Block>(parts.sections(
                formats.outline(report),
                now.sections().stream()
                        .filter(section -> !section.content().equals(words.get(section.code())))
                        .toList(),
                code -> List.of()));
        Map<String, Figure> figures =
                before.figures().stream().collect(Collectors.toMap(Figure::code, figure -> figure));
        for (Figure figure : now.figures()) {
            Figure then = figures.get(figure.code());
            if (then != null && !Objects.equals(plain(then.actual()), plain(figure.actual()))) {
                blocks.add(new Block.Item(parts.say(
                        "consolidation.paper.changed",
                        name(report, figure),
                        formats.number(then.actual()),
                        formats.number(figure.actual()),
                        Indicator.unitIn(parts.locale(), figure.unit()))));
            }
        }
        return blocks.isEmpty() ? List.of(Paragraph.of(parts.say("consolidation.paper.unchanged"))) : blocks;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
