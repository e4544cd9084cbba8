package vn.ansinh.reporting.report;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.document.LetterKind;
import vn.ansinh.reporting.document.OutgoingRegister;
import vn.ansinh.reporting.document.Rounds;
import vn.ansinh.reporting.document.SuggestedLetter;
import vn.ansinh.reporting.engine.People;

/** How an agency sends its reports out: its own rules, and what its letters usually carry. */
@Component
class Issuing {

    private final AgencyDirectory directory;
    private final Rounds rounds;
    private final OutgoingRegister register;
    private final People people;
    private final Clock clock;

    Issuing(AgencyDirectory directory, Rounds rounds, OutgoingRegister register, People people, Clock clock) {
        this.directory = directory;
        this.rounds = rounds;
        this.register = register;
        this.people = people;
        this.clock = clock;
    }

    AgencyRules rules(AgencyReport report) {
        Agency holder = holder(report);
        return new AgencyRules(holder.checkStep(), holder.issueWithApproval());
    }

    /** To be corrected by whoever issues: the approver signs. */
    SuggestedLetter suggestion(AgencyReport report) {
        return suggestion(report, "");
    }

    /** @param leader who signs while nobody has approved yet; empty when that is not known */
    SuggestedLetter suggestion(AgencyReport report, String leader) {
        String signer = rounds.find(report.key().toString(), report.submissions() + 1)
                .map(round -> people.name(round.approver()))
                .orElse(leader);
        String symbol = LetterKind.REPORT.symbol(holder(report).documentAbbreviation());
        return register.suggested(report.holder(), symbol, signer, report.key().toString());
    }

    /** Of what was accepted long ago it may have ended. */
    private Agency holder(AgencyReport report) {
        return directory.nearest(new AgencyCode(report.holder()), LocalDate.now(clock));
    }
}
