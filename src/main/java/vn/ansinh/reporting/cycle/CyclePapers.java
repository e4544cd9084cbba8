package vn.ansinh.reporting.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Outline;
import vn.ansinh.reporting.catalogue.OutlineSection.Document;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.cycle.UrgingContent.Urged;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.paper.Block;
import vn.ansinh.reporting.paper.Block.Align;
import vn.ansinh.reporting.paper.Block.Column;
import vn.ansinh.reporting.paper.Block.Item;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Block.Row;
import vn.ansinh.reporting.paper.Block.Table;
import vn.ansinh.reporting.paper.Paper;
import vn.ansinh.reporting.paper.Paper.Appendix;
import vn.ansinh.reporting.paper.Paper.Title;
import vn.ansinh.reporting.paper.PaperKind;
import vn.ansinh.reporting.paper.PaperParts;
import vn.ansinh.reporting.paper.Particulars;
import vn.ansinh.reporting.report.AskedOutlines;
import vn.ansinh.reporting.report.Obligations;

/** The official letters of a cycle: the one that asks for the reports, and the one that urges those that are late. */
@Component
class CyclePapers {

    /** So many bodies are named in a letter's head; more are listed in an appendix. */
    private static final int NAMED = 25;

    private final Obligations obligations;
    private final AskedOutlines outlines;
    private final RegimeBodies bodies;
    private final AgencyDirectory directory;
    private final RegimeWords words;
    private final PaperParts parts;
    private final Clock clock;

    CyclePapers(
            Obligations obligations,
            AskedOutlines outlines,
            RegimeBodies bodies,
            AgencyDirectory directory,
            RegimeWords words,
            PaperParts parts,
            Clock clock) {
        this.obligations = obligations;
        this.outlines = outlines;
        this.bodies = bodies;
        this.directory = directory;
        this.words = words.in(parts.texts());
        this.parts = parts;
        this.clock = clock;
    }

    /** The same in the language of the installation, to be read beside the letter. */
    CyclePapers reading() {
        return new CyclePapers(obligations, outlines, bodies, directory, words, parts.reading(), clock);
    }

    /** @param letter what is known of the letter; of a draft the proposal */
    Paper request(ReportingCycle cycle, Particulars letter) {
        LocalDate on = on(letter);
        Agency issuer = bodies.standingAgency(cycle.regime(), on);
        List<Urged> asked =
                obligations.ofCycle(cycle.key()).stream().map(Urged::asked).toList();
        var body = new ArrayList<Block>();
        body.add(Paragraph.of(
                parts.say("cycle.paper.request", basis(cycle), parts.name(issuer), PaperParts.within(subject(cycle)))));
        body.add(Paragraph.of(parts.say("cycle.paper.content")));
        Outline outline = outlines.of(cycle.key(), cycle.regime(), cycle.cutOff(), Document.REPORT);
        outline.parts().stream()
                .filter(part -> part.area() == null)
                .filter(part -> cycle.sections().isEmpty() || asks(cycle, part.code()))
                .forEach(part -> body.add(new Item(part.title(locale()))));
        body.add(Paragraph.of(parts.say("cycle.paper.figures", Formats.day(cycle.cutOff()))));
        body.add(Paragraph.of(parts.say(
                "cycle.paper.deadline",
                parts.name(issuer),
                before(cycle.dueBefore()),
                cycle.letterDay() == null ? "" : parts.say("cycle.paper.letter-day", Formats.day(cycle.letterDay())))));
        if (cycle.instructions() != null && !cycle.instructions().isBlank()) {
            body.add(Paragraph.of(parts.say("cycle.paper.instructions")));
            body.addAll(PaperParts.text(cycle.instructions()));
        }
        body.add(parts.closing(parts.say("cycle.paper.closing")));
        return paper(
                PaperKind.REQUEST, cycle, issuer, parts.say("cycle.paper.subject", within(cycle)), asked, body, letter);
    }

    private static boolean asks(ReportingCycle cycle, String code) {
        return cycle.sections().stream().anyMatch(asked -> asked.equals(code) || asked.startsWith(code + "."));
    }

    /**
     * A letter to those that have not sent their report.
     *
     * @param content with at least one whom it goes to
     */
    Paper urging(ReportingCycle cycle, UrgingContent content, Particulars letter) {
        List<Urged> late = content.to();
        Agency issuer = bodies.standingAgency(cycle.regime(), on(letter));
        var body = new ArrayList<Block>();
        body.add(Paragraph.of(
                content.asked() == null
                        ? parts.say("cycle.paper.urging.asked", parts.name(issuer), within(cycle))
                        : parts.say("cycle.paper.urging.letter", content.asked(), parts.name(issuer), within(cycle))));
        missing("cycle.paper.urging.missing", issuer, late, urged -> !urged.completion())
                .ifPresent(body::add);
        missing("cycle.paper.urging.missing-completion", issuer, late, Urged::completion)
                .ifPresent(body::add);
        body.add(Paragraph.of(parts.say("cycle.paper.urging.please", parts.name(issuer))));
        content.words().lines().filter(line -> !line.isBlank()).forEach(line -> body.add(Paragraph.of(line.strip())));
        body.add(parts.closing(parts.say("cycle.paper.urging.closing")));
        return paper(
                PaperKind.URGING,
                cycle,
                issuer,
                parts.say("cycle.paper.urging.subject", within(cycle)),
                late,
                body,
                letter);
    }

    /** What has not come of some of them; empty where that is nothing. */
    private Optional<Block> missing(String key, Agency issuer, List<Urged> late, Predicate<Urged> which) {
        List<Urged> some = late.stream().filter(which).toList();
        if (some.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Paragraph.of(parts.say(
                key,
                parts.name(issuer),
                those(some, late),
                some.stream().map(Urged::dueBefore).distinct().count() == 1
                        ? parts.say("cycle.paper.urging.due", before(some.get(0).dueBefore()))
                        : "")));
    }

    private String those(List<Urged> some, List<Urged> all) {
        if (all.size() > NAMED) {
            return some.size() == all.size()
                    ? parts.say("cycle.paper.urging.listed")
                    : parts.say("cycle.paper.urging.listed-some", some.size());
        }
        return some.size() > 1 && some.size() == all.size()
                ? parts.say("cycle.paper.urging.those")
                : some.stream().map(urged -> parts.name(urged.name())).collect(Collectors.joining("; "));
    }

    private Paper paper(
            PaperKind kind,
            ReportingCycle cycle,
            Agency issuer,
            String subject,
            List<Urged> to,
            List<Block> body,
            Particulars letter) {
        boolean many = to.size() > NAMED;
        return new Paper(
                kind,
                parts.head(issuer, letter),
                Title.ofLetter(subject),
                many
                        ? List.of(parts.say("cycle.paper.to-many"))
                        : to.stream().map(urged -> parts.name(urged.name())).toList(),
                body,
                parts.signature(letter),
                copies(cycle, on(letter)),
                many ? List.of(new Appendix(parts.say("cycle.paper.list"), false, List.of(list(to)))) : List.of(),
                null);
    }

    private List<String> copies(ReportingCycle cycle, LocalDate on) {
        Agency recipient = bodies.recipient(cycle.regime(), on);
        return parts.copies(parts.say("cycle.paper.copy-to-report", parts.name(recipient)));
    }

    private Table list(List<Urged> to) {
        boolean completions = to.stream().anyMatch(Urged::completion);
        var rows = new ArrayList<Row>();
        for (Urged body : to) {
            var cells = new ArrayList<>(List.of(
                    String.valueOf(rows.size() + 1),
                    parts.name(body.name()),
                    parts.say("cycle.paper.before-it", before(body.dueBefore()))));
            if (completions) {
                cells.add(parts.say("cycle.paper.urging." + (body.completion() ? "completion" : "report")));
            }
            rows.add(Row.of(cells.toArray(String[]::new)));
        }
        var columns = new ArrayList<>(List.of(
                new Column(parts.say("paper.table.number"), 10, Align.CENTRE),
                new Column(parts.say("cycle.paper.agency"), completions ? 40 : 60, Align.LEFT),
                new Column(parts.say("cycle.paper.before"), completions ? 25 : 30, Align.CENTRE)));
        if (completions) {
            columns.add(new Column(parts.say("cycle.paper.urging.not-come"), 25, Align.LEFT));
        }
        return new Table(columns, rows);
    }

    private String basis(ReportingCycle cycle) {
        return cycle.directiveNumber() == null
                ? parts.basis(words.source(cycle.regime(), cycle.period().toString()))
                : parts.say("cycle.paper.directive", cycle.directiveNumber(), Formats.day(cycle.directiveDate()));
    }

    /** What is asked for: of a period its reports, out of turn what the directive wants. */
    private String subject(ReportingCycle cycle) {
        return cycle.subject().isEmpty()
                ? parts.ofPeriod(words.matter(cycle.regime()), cycle.period())
                : cycle.subject();
    }

    private String within(ReportingCycle cycle) {
        return PaperParts.within(subject(cycle));
    }

    /** "ngày 10/05/2021", of a deadline by the hour "16 giờ 30 ngày 10/05/2021". */
    private String before(Instant due) {
        ZonedDateTime local = due.atZone(ReportingClock.ZONE);
        String day = Formats.day(local.toLocalDate());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? parts.say("cycle.paper.before-day", day)
                : parts.say(
                        "cycle.paper.before-hour",
                        "%02d".formatted(local.getHour()),
                        "%02d".formatted(local.getMinute()),
                        day);
    }

    private LocalDate on(Particulars letter) {
        return letter.date() == null ? LocalDate.now(clock) : letter.date();
    }

    private Locale locale() {
        return parts.locale();
    }
}
