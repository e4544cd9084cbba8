package vn.ansinh.reporting.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.RegimeWords;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.paper.Block;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Paper;
import vn.ansinh.reporting.paper.Paper.Title;
import vn.ansinh.reporting.paper.PaperKind;
import vn.ansinh.reporting.paper.PaperParts;
import vn.ansinh.reporting.paper.Particulars;

/** The standing agency's letter that an agency may send its report later. */
@Component
class ConsentPaper {

    private final RegimeBodies bodies;
    private final RegimeWords words;
    private final PaperParts parts;
    private final Clock clock;

    ConsentPaper(RegimeBodies bodies, RegimeWords words, PaperParts parts, Clock clock) {
        this.bodies = bodies;
        this.words = words.in(parts.texts());
        this.parts = parts;
        this.clock = clock;
    }

    /** The same in the language of the installation, to be read beside the letter. */
    ConsentPaper reading() {
        return new ConsentPaper(bodies, words, parts.reading(), clock);
    }

    /** @param granted a request that was granted */
    Paper of(AgencyReport report, Extensions.Extension granted, Particulars letter) {
        Agency issuer =
                bodies.standingAgency(report.regime(), letter.date() == null ? LocalDate.now(clock) : letter.date());
        String what = parts.ofPeriod(PaperParts.within(words.matter(report.regime())), Period.parse(report.period()));
        var body = new ArrayList<Block>();
        body.add(Paragraph.of(parts.say(
                "report.paper.consent.asked",
                Formats.dayOf(granted.requestedAt()),
                parts.name(report.agencyName()),
                what,
                Formats.day(granted.requestedUntil()),
                granted.reason())));
        body.add(Paragraph.of(parts.say(
                "report.paper.consent.granted",
                parts.name(issuer),
                parts.name(report.agencyName()),
                Formats.day(granted.grantedUntil()))));
        if (granted.decisionReason() != null && !granted.decisionReason().isBlank()) {
            body.addAll(PaperParts.text(granted.decisionReason()));
        }
        body.add(parts.closing(parts.say("report.paper.consent.closing", parts.name(report.agencyName()))));
        return new Paper(
                PaperKind.LATE_CONSENT,
                parts.head(issuer, letter),
                Title.ofLetter(parts.say("report.paper.consent.subject", what)),
                List.of(parts.name(report.agencyName())),
                body,
                parts.signature(letter),
                parts.copies(),
                List.of(),
                null);
    }
}
