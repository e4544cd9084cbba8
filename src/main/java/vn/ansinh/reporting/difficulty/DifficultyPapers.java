package vn.ansinh.reporting.difficulty;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.IndicatorCatalogue;
import vn.ansinh.reporting.difficulty.Directions.Direction;
import vn.ansinh.reporting.difficulty.Escalations.Escalation;
import vn.ansinh.reporting.difficulty.Opinions.Opinion;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.paper.Block;
import vn.ansinh.reporting.paper.Block.Heading;
import vn.ansinh.reporting.paper.Block.Item;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Paper;
import vn.ansinh.reporting.paper.PaperKind;
import vn.ansinh.reporting.paper.PaperParts;
import vn.ansinh.reporting.paper.Particulars;

/** The letters about a difficulty: the standing agency's to the PPC, and the PPC's direction. */
@Component
class DifficultyPapers {

    private final Opinions opinions;
    private final DifficultyAgencies agencies;
    private final IndicatorCatalogue catalogue;
    private final PaperParts parts;

    DifficultyPapers(Opinions opinions, DifficultyAgencies agencies, IndicatorCatalogue catalogue, PaperParts parts) {
        this.opinions = opinions;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.parts = parts;
    }

    /** The same in the language of the installation, to be read beside the letter. */
    DifficultyPapers reading() {
        return new DifficultyPapers(opinions, agencies, catalogue, parts.reading());
    }

    /** Tờ trình or công văn, as its symbol says. */
    Paper escalation(Difficulty difficulty, Escalation escalation, Particulars letter) {
        Agency issuer = agencies.standing(difficulty.regime());
        Agency committee = agencies.committee();
        LetterKind kind = LetterKind.of(letter.symbol());
        var body = new ArrayList<Block>();
        body.add(Paragraph.of(parts.say(
                "difficulty.paper.escalation",
                parts.name(issuer),
                parts.name(difficulty.raiserName()),
                PaperParts.within(catalogue
                        .of(difficulty.regime())
                        .areaName(
                                difficulty.area(),
                                parts.locale(),
                                difficulty
                                        .raisedAt()
                                        .atZone(ReportingClock.ZONE)
                                        .toLocalDate())),
                parts.name(committee))));
        numbered(body, "difficulty.paper.description", difficulty.description());
        numbered(body, "difficulty.paper.cause", difficulty.cause());
        numbered(body, "difficulty.paper.proposal", difficulty.proposal(), parts.name(difficulty.raiserName()));
        List<Opinion> given = opinions.of(difficulty.key()).stream()
                .filter(opinion -> opinion.opinion() != null)
                .toList();
        if (!given.isEmpty()) {
            heading(body, parts.say("difficulty.paper.opinions"));
            given.forEach(opinion -> body.add(new Item(parts.name(opinion.agencyName()) + ": " + opinion.opinion())));
        }
        numbered(body, "difficulty.paper.asks", escalation.text(), parts.name(issuer));
        body.add(parts.closing(parts.say("difficulty.paper.escalation.closing", parts.name(committee))));
        return new Paper(
                kind == LetterKind.SUBMISSION ? PaperKind.SUBMISSION : PaperKind.DIFFICULTY_LETTER,
                parts.head(issuer, letter),
                parts.title(
                        kind,
                        parts.say(
                                kind == LetterKind.OFFICIAL_LETTER
                                        ? "difficulty.paper.escalation.about"
                                        : "difficulty.paper.escalation.subject",
                                PaperParts.within(difficulty.subject()))),
                List.of(parts.name(committee)),
                body,
                parts.signature(letter),
                parts.copies(parts.name(agencies.office())),
                List.of(),
                null);
    }

    /** @param escalation what it answers; null where the standing agency's letter is not kept */
    Paper direction(Difficulty difficulty, Direction direction, Escalation escalation, Particulars letter) {
        Agency committee = agencies.committee();
        Agency standing = agencies.standing(difficulty.regime());
        Directions.Draft draft = direction.draft();
        boolean ministry = draft.kind() == Directions.Kind.MINISTRY;
        LetterKind kind = LetterKind.of(letter.symbol());
        var body = new ArrayList<Block>();
        body.add(Paragraph.of(
                escalation == null || escalation.letter() == null
                        ? parts.say("difficulty.paper.direction", parts.name(committee), parts.name(standing))
                        : parts.say(
                                "difficulty.paper.direction.answers",
                                parts.name(committee),
                                parts.name(standing),
                                parts.reference(escalation.letter().kind(), Particulars.of(escalation.letter())))));
        if (ministry) {
            numbered(body, "difficulty.paper.description", difficulty.description());
            numbered(body, "difficulty.paper.cause", difficulty.cause());
            numbered(body, "difficulty.paper.direction.proposal", draft.guidance());
        } else {
            body.addAll(PaperParts.text(draft.guidance()));
        }
        if (draft.lead() != null) {
            body.add(Paragraph.of(parts.say(
                    draft.cooperating().isEmpty() ? "difficulty.paper.lead" : "difficulty.paper.lead.with",
                    named(draft.lead()),
                    String.join(
                            ", ", draft.cooperating().stream().map(this::named).toList()),
                    Formats.day(draft.deadline()),
                    parts.name(standing))));
        }
        body.add(parts.closing(
                ministry
                        ? parts.say("difficulty.paper.ministry.closing", parts.name(committee), draft.ministry())
                        : parts.say("difficulty.paper.direction.closing")));
        return new Paper(
                PaperKind.DIRECTION,
                parts.head(committee, letter),
                parts.title(
                        kind,
                        parts.say(
                                ministry ? "difficulty.paper.ministry.subject" : "difficulty.paper.direction.subject",
                                PaperParts.within(difficulty.subject()))),
                ministry ? List.of(draft.ministry()) : to(difficulty, draft, standing),
                body,
                parts.signature(letter),
                ministry ? parts.copies(parts.name(standing)) : parts.copies(),
                List.of(),
                null);
    }

    /** Whoever raised it, whoever acts on it, and the standing agency. */
    private List<String> to(Difficulty difficulty, Directions.Draft draft, Agency standing) {
        return Stream.of(
                        draft.agencies().stream().map(this::named),
                        Stream.of(parts.name(difficulty.raiserName()), parts.name(standing)))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    private String named(String code) {
        return parts.name(agencies.officialName(code));
    }

    private void numbered(List<Block> body, String key, String text, Object... arguments) {
        if (text != null && !text.isBlank()) {
            heading(body, parts.say(key, arguments));
            body.addAll(PaperParts.text(text));
        }
    }

    private static void heading(List<Block> body, String title) {
        long number = body.stream().filter(Heading.class::isInstance).count() + 1;
        body.add(new Heading(2, number + ". " + title));
    }
}
