package vn.ansinh.reporting.consolidation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.SuggestedLetter;

/** The letters of the standing agency under which a consolidated report, and what makes it clear, will probably go out. */
@Component
class ConsolidatedLetters {

    private final RegimeBodies bodies;
    private final OutgoingRegister register;
    private final Clock clock;

    ConsolidatedLetters(RegimeBodies bodies, OutgoingRegister register, Clock clock) {
        this.bodies = bodies;
        this.register = register;
        this.clock = clock;
    }

    /** Whose letters they are: the one of today. */
    Agency standing(ConsolidatedReport report) {
        return bodies.standingAgency(report.key().regime(), LocalDate.now(clock));
    }

    String symbol(ConsolidatedReport report) {
        return LetterKind.REPORT.symbol(standing(report).documentAbbreviation());
    }

    /** @param signer the name; empty when that is not known */
    SuggestedLetter proposed(ConsolidatedReport report, String signer) {
        return register.suggested(
                standing(report).code().value(),
                symbol(report),
                signer,
                report.key().toString());
    }

    /** Of the letter that makes a report clear. */
    SuggestedLetter clarifying(ConsolidatedReport report) {
        Agency standing = standing(report);
        return register.suggested(
                standing.code().value(),
                LetterKind.OFFICIAL_LETTER.symbol(standing.documentAbbreviation()),
                "",
                report.key() + "/clarification");
    }
}
