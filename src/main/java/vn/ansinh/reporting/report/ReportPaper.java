package vn.ansinh.reporting.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Indicator;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.OutlineSection.Kind;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.paper.Block;
import vn.ansinh.reporting.paper.Block.Align;
import vn.ansinh.reporting.paper.Block.Column;
import vn.ansinh.reporting.paper.Block.Item;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Block.Row;
import vn.ansinh.reporting.paper.Block.Table;
import vn.ansinh.reporting.paper.Paper;
import vn.ansinh.reporting.paper.Paper.Appendix;
import vn.ansinh.reporting.paper.PaperKind;
import vn.ansinh.reporting.paper.PaperParts;
import vn.ansinh.reporting.paper.Particulars;

/** An agency's report as the document it sends: its sections, and its figures and tasks as appendices. */
@Component
class ReportPaper {

    private final AskedIndicators asked;
    private final AskedOutlines outlines;
    private final IndicatorCatalogue catalogue;
    private final CycleRequests requests;
    private final RegimeBodies bodies;
    private final AgencyDirectory directory;
    private final RegimeWords words;
    private final PaperParts parts;
    private final Clock clock;

    ReportPaper(
            AskedIndicators asked,
            AskedOutlines outlines,
            IndicatorCatalogue catalogue,
            CycleRequests requests,
            RegimeBodies bodies,
            AgencyDirectory directory,
            RegimeWords words,
            PaperParts parts,
            Clock clock) {
        this.asked = asked;
        this.outlines = outlines;
        this.catalogue = catalogue;
        this.requests = requests;
        this.bodies = bodies;
        this.directory = directory;
        this.words = words.in(parts.texts());
        this.parts = parts;
        this.clock = clock;
    }

    /** The same in the language of the installation, to be read beside the letter. */
    ReportPaper reading() {
        return new ReportPaper(asked, outlines, catalogue, requests, bodies, directory, words, parts.reading(), clock);
    }

    /** @param letter what is known of the letter; of a draft the proposal */
    Paper of(AgencyReport report, ReportContent content, Particulars letter) {
        LocalDate on = letter.date() == null ? LocalDate.now(clock) : letter.date();
        Agency issuer = directory.nearest(new AgencyCode(report.holder()), on);
        Agency standing = bodies.standingAgency(report.regime(), on);
        String subject = subject(report);
        var body = new ArrayList<Block>();
        body.add(Paragraph.of(opening(report, issuer, standing, subject)));
        if (content.nilReport()) {
            body.add(Paragraph.of(parts.say("report.paper.nil")));
        }
        body.addAll(sections(report, content));
        body.add(parts.closing(parts.say("report.paper.closing", parts.name(issuer), parts.name(standing))));
        return new Paper(
                PaperKind.AGENCY_REPORT,
                parts.head(issuer, letter),
                parts.title(LetterKind.REPORT, subject),
                List.of(parts.name(standing)),
                body,
                parts.signature(letter),
                parts.copies(),
                appendices(report, content),
                null);
    }

    /** What it is about, with its period; of what was asked out of turn what was asked. */
    private String subject(AgencyReport report) {
        Period period = Period.parse(report.period());
        String outOfTurn = requests.of(report.key().cycle())
                .map(CycleRequest::subject)
                .filter(asked -> !asked.isEmpty())
                .orElse(null);
        return outOfTurn == null ? parts.ofPeriod(words.matter(report.regime()), period) : outOfTurn;
    }

    private String opening(AgencyReport report, Agency issuer, Agency standing, String subject) {
        String what = PaperParts.within(subject);
        return report.requestLetter() == null
                ? parts.say("report.paper.opening", parts.name(issuer), what)
                : parts.say(
                        "report.paper.opening.asked",
                        report.requestLetter(),
                        parts.name(standing),
                        parts.name(issuer),
                        what);
    }

    private List<Block> sections(AgencyReport report, ReportContent content) {
        Outline outline = outlines.of(report);
        Map<String, List<Block>> more = content.standing().stream()
                .collect(Collectors.groupingBy(
                        SectionContributor.Contribution::section,
                        Collectors.mapping(said -> new Item(said.text()), Collectors.toList())));
        outline.first(Kind.DIFFICULTY).ifPresent(section -> {
            var told = new ArrayList<Block>(difficulties(report, content.difficulties()));
            told.addAll(more.getOrDefault(section.code(), List.of()));
            more.put(section.code(), told);
        });
        return parts.sections(outline, content.sections(), code -> more.getOrDefault(code, List.of()));
    }

    private List<Block> difficulties(AgencyReport report, List<DifficultyEntry> difficulties) {
        Map<String, String> areas = areas(report);
        var blocks = new ArrayList<Block>();
        for (DifficultyEntry difficulty : difficulties) {
            String area = areas.get(difficulty.area());
            blocks.add(new Item(area == null ? difficulty.description() : area + ": " + difficulty.description()));
            if (!difficulty.cause().isEmpty()) {
                blocks.add(Paragraph.of(parts.say("report.paper.cause", difficulty.cause())));
            }
            if (!difficulty.proposal().isEmpty()) {
                blocks.add(Paragraph.of(parts.say("report.paper.proposal", difficulty.proposal())));
            }
        }
        return blocks;
    }

    private List<Appendix> appendices(AgencyReport report, ReportContent content) {
        var appendices = new ArrayList<Appendix>();
        Map<String, Cell> cells = content.cells().stream()
                .collect(Collectors.toMap(Cell::indicator, Function.identity(), (one, other) -> one));
        Collection<Indicator> told = asked.of(report).values().stream()
                .filter(indicator -> cells.containsKey(indicator.code()))
                .toList();
        if (!told.isEmpty()) {
            appendices.add(new Appendix(
                    parts.say(
                            "report.paper.figures",
                            parts.ofPeriod(words.matter(report.regime()), Period.parse(report.period()))),
                    true,
                    List.of(figures(report, told, cells))));
        }
        if (!content.tasks().isEmpty()) {
            appendices.add(
                    new Appendix(parts.say("report.paper.tasks"), true, List.of(tasks(report, content.tasks()))));
        }
        return appendices;
    }

    private Table figures(AgencyReport report, Collection<Indicator> told, Map<String, Cell> cells) {
        boolean estimated = asked.estimated(report);
        String before = Period.parse(report.period())
                .previous()
                .map(period -> period.label(locale()))
                .orElse(null);
        Map<String, EarlierFigures.Figure> earlier = asked.earlier(report).shown().stream()
                .filter(figure -> Period.parse(report.period())
                        .previous()
                        .filter(figure.period()::equals)
                        .isPresent())
                .collect(Collectors.toMap(EarlierFigures.Figure::indicator, Function.identity(), (one, other) -> one));
        var columns = new ArrayList<Column>();
        columns.add(new Column(parts.say("paper.table.number"), 5, Align.CENTRE));
        columns.add(new Column(parts.say("report.paper.indicator"), 40, Align.LEFT));
        columns.add(new Column(parts.say("paper.table.unit"), 10, Align.CENTRE));
        if (before != null) {
            columns.add(new Column(parts.say("report.paper.before", before), 12, Align.RIGHT));
        }
        columns.add(new Column(parts.say("report.paper.actual", Formats.day(report.cutOff())), 12, Align.RIGHT));
        if (estimated) {
            columns.add(new Column(parts.say("report.paper.estimate"), 12, Align.RIGHT));
        }
        columns.add(new Column(parts.say("paper.table.note"), 22, Align.LEFT));
        var rows = new ArrayList<Row>();
        Map<String, List<Indicator>> byArea =
                told.stream().collect(Collectors.groupingBy(Indicator::area, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> areas = areas(report);
        int number = 0;
        for (var area : byArea.entrySet()) {
            rows.add(Row.group(areas.getOrDefault(area.getKey(), area.getKey())));
            for (Indicator indicator : area.getValue()) {
                Cell cell = cells.get(indicator.code());
                var row = new ArrayList<String>();
                row.add(String.valueOf(++number));
                row.add(indicator.name(locale()));
                row.add(indicator.unit(locale()));
                if (before != null) {
                    row.add(
                            earlier.containsKey(indicator.code())
                                    ? figure(earlier.get(indicator.code()).actual())
                                    : figure(null));
                }
                row.add(figure(cell.actual()));
                if (estimated) {
                    row.add(figure(cell.estimate()));
                }
                row.add(Formats.line(why(cell), cell.reason(), cell.note()));
                rows.add(new Row(false, row));
            }
        }
        return new Table(columns, rows);
    }

    private String why(Cell cell) {
        return cell.state().wantsReason() ? parts.say("report.paper.cell." + cell.state()) : null;
    }

    private static String figure(BigDecimal figure) {
        return figure == null ? "–" : Formats.number(figure);
    }

    private Table tasks(AgencyReport report, List<PlannedTask> tasks) {
        Map<String, String> areas = areas(report);
        var rows = new ArrayList<Row>();
        String above = null;
        int number = 0;
        for (PlannedTask task : tasks) {
            if (!task.area().equals(above)) {
                above = task.area();
                if (areas.containsKey(above)) {
                    rows.add(Row.group(areas.get(above)));
                }
            }
            rows.add(Row.of(
                    String.valueOf(++number),
                    task.deliverable(),
                    task.unit(),
                    Formats.day(task.due()),
                    task.percent() == null ? "–" : task.percent() + "%",
                    Formats.line(parts.say("report.task.state." + task.state()), task.reason())));
        }
        return new Table(
                List.of(
                        new Column(parts.say("paper.table.number"), 5, Align.CENTRE),
                        new Column(parts.say("report.paper.task"), 42, Align.LEFT),
                        new Column(parts.say("report.paper.unit"), 18, Align.LEFT),
                        new Column(parts.say("report.paper.due"), 11, Align.CENTRE),
                        new Column(parts.say("report.paper.percent"), 9, Align.CENTRE),
                        new Column(parts.say("paper.table.note"), 20, Align.LEFT)),
                rows);
    }

    private Map<String, String> areas(AgencyReport report) {
        return catalogue.of(report.regime()).areaNames(locale(), report.cutOff());
    }

    private Locale locale() {
        return parts.locale();
    }
}
