package vn.ansinh.reporting.plan;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
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
import vn.ansinh.reporting.paper.Block.Heading;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Block.Row;
import vn.ansinh.reporting.paper.Block.Table;
import vn.ansinh.reporting.paper.Paper;
import vn.ansinh.reporting.paper.Paper.Appendix;
import vn.ansinh.reporting.paper.PaperKind;
import vn.ansinh.reporting.paper.PaperParts;
import vn.ansinh.reporting.paper.Particulars;

/** An agency's plan as the document it issues: what for, its money, and its tasks as an appendix. */
@Component
class PlanPaper {

    private final IndicatorCatalogue catalogue;
    private final RegimeBodies bodies;
    private final AgencyDirectory directory;
    private final RegimeWords words;
    private final PaperParts parts;
    private final Clock clock;

    PlanPaper(
            IndicatorCatalogue catalogue,
            RegimeBodies bodies,
            AgencyDirectory directory,
            RegimeWords words,
            PaperParts parts,
            Clock clock) {
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.directory = directory;
        this.words = words.in(parts.texts());
        this.parts = parts;
        this.clock = clock;
    }

    /** The same in the language of the installation, to be read beside the letter. */
    PlanPaper reading() {
        return new PlanPaper(catalogue, bodies, directory, words, parts.reading(), clock);
    }

    /** @param letter what is known of the letter; of a draft the proposal */
    Paper of(Plan plan, PlanVersion version, PlanContent content, Particulars letter) {
        LocalDate on = letter.date() == null ? LocalDate.now(clock) : letter.date();
        Agency issuer = directory.nearest(new AgencyCode(plan.holder()), on);
        Agency standing = bodies.standingAgency(plan.regime(), on);
        String subject = subject(plan);
        var body = new ArrayList<Block>();
        body.add(Paragraph.of(parts.say(
                "plan.paper.opening",
                parts.basis(words.planBasis(plan.regime(), plan.requestedOn())),
                parts.name(issuer),
                PaperParts.within(subject))));
        if (!version.reason().isEmpty()) {
            body.add(Paragraph.of(parts.say("plan.paper.amends", version.reason())));
        }
        body.add(new Heading(1, parts.say("plan.paper.tasks.heading")));
        body.add(
                Paragraph.of(parts.say("plan.paper.tasks.count", content.tasks().size())));
        body.addAll(byArea(plan, content.tasks()));
        body.add(new Heading(1, parts.say("plan.paper.budget.heading")));
        BigDecimal budget = content.tasks().stream()
                .map(PlanTask::budget)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        body.add(Paragraph.of(
                budget.signum() == 0
                        ? parts.say("plan.paper.budget.none")
                        : parts.say("plan.paper.budget", Formats.number(budget))));
        body.add(new Heading(1, parts.say("plan.paper.carrying-out.heading")));
        body.add(Paragraph.of(parts.say("plan.paper.carrying-out", parts.name(standing))));
        body.add(parts.closing(parts.say("plan.paper.closing", parts.name(issuer))));
        return new Paper(
                PaperKind.PLAN,
                parts.head(issuer, letter),
                parts.title(LetterKind.PLAN, subject),
                List.of(),
                body,
                parts.signature(letter),
                List.of(parts.name(standing), parts.say("plan.paper.copies.units"), parts.say("paper.copies.file")),
                List.of(new Appendix(parts.say("plan.paper.appendix"), true, List.of(table(plan, content.tasks())))),
                null);
    }

    /** What stands below KẾ HOẠCH: without that word. */
    private String subject(Plan plan) {
        String name = words.plan(plan.regime(), plan.requestedOn());
        String kind = LetterKind.PLAN.title(parts.texts()) + " ";
        String bare = name.startsWith(kind) ? name.substring(kind.length()) : name;
        return bare.substring(0, 1).toUpperCase(parts.locale()) + bare.substring(1);
    }

    /** "1. Lao động, việc làm: 3 nhiệm vụ, hoàn thành trước ngày 31/12/2021". */
    private List<Block> byArea(Plan plan, List<PlanTask> tasks) {
        Map<String, String> areas = areas(plan);
        var blocks = new ArrayList<Block>();
        Map<String, List<PlanTask>> byArea =
                tasks.stream().collect(Collectors.groupingBy(PlanTask::area, LinkedHashMap::new, Collectors.toList()));
        int number = 0;
        for (var area : byArea.entrySet()) {
            blocks.add(new Heading(
                    2, ++number + ". " + areas.getOrDefault(area.getKey(), parts.say("plan.paper.no-area"))));
            area.getValue()
                    .forEach(task -> blocks.add(new Block.Item(Formats.line(
                            task.deliverable(),
                            task.unit().isEmpty() ? null : parts.say("plan.paper.unit", task.unit()),
                            task.due() == null ? null : parts.say("plan.paper.due", Formats.day(task.due()))))));
        }
        return blocks;
    }

    private Table table(Plan plan, List<PlanTask> tasks) {
        Map<String, String> areas = areas(plan);
        var rows = new ArrayList<Row>();
        String above = null;
        int number = 0;
        for (PlanTask task : tasks) {
            if (!task.area().equals(above)) {
                above = task.area();
                rows.add(Row.group(areas.getOrDefault(above, parts.say("plan.paper.no-area"))));
            }
            rows.add(Row.of(
                    String.valueOf(++number),
                    task.deliverable(),
                    task.unit(),
                    Formats.day(task.due()),
                    Formats.number(task.budget()),
                    String.join(", ", task.indicators())));
        }
        return new Table(
                List.of(
                        new Column(parts.say("paper.table.number"), 5, Align.CENTRE),
                        new Column(parts.say("plan.paper.task"), 42, Align.LEFT),
                        new Column(parts.say("plan.paper.task.unit"), 20, Align.LEFT),
                        new Column(parts.say("plan.paper.task.due"), 12, Align.CENTRE),
                        new Column(parts.say("plan.paper.task.budget"), 12, Align.RIGHT),
                        new Column(parts.say("plan.paper.task.indicators"), 14, Align.LEFT)),
                rows);
    }

    private Map<String, String> areas(Plan plan) {
        return catalogue.of(plan.regime()).areaNames(parts.locale(), plan.requestedOn());
    }
}
