package vn.ansinh.reporting.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.report.ReportView.LetterView;

/** How an agency sends its reports out: its house rules, and what its letters usually carry. */
@Component
class Issuing {

    /** Báo cáo, Nghị định 30/2020/NĐ-CP, Phụ lục III. */
    private static final String REPORT_SYMBOL = "BC-";

    private final AgencyDirectory directory;
    private final Signings signings;
    private final People people;
    private final Clock clock;

    Issuing(AgencyDirectory directory, Signings signings, People people, Clock clock) {
        this.directory = directory;
        this.signings = signings;
        this.people = people;
        this.clock = clock;
    }

    HouseRules rules(AgencyReport report) {
        Agency holder = holder(report);
        return new HouseRules(holder.checkStep(), holder.issueWithApproval());
    }

    /** To be corrected by whoever issues: the approver signs, as he signed the last time. */
    LetterView suggestion(AgencyReport report) {
        Agency holder = holder(report);
        String signer = signings.find(report.key(), report.submissions() + 1)
                .map(signing -> people.name(signing.approver()))
                .orElse("");
        Optional<Letter> last = signings.lastSignedBy(report.holder(), signer);
        return new LetterView(
                REPORT_SYMBOL + holder.documentAbbreviation(),
                last.map(Letter::signingAuthority).orElseGet(() -> authority(holder)),
                signer,
                last.map(Letter::signerTitle).orElse(""));
    }

    private Agency holder(AgencyReport report) {
        return directory.get(new AgencyCode(report.holder()), LocalDate.now(clock));
    }

    /** {@code TM.} of {@code TM. ỦY BAN NHÂN DÂN}. */
    private static String authority(Agency agency) {
        String authority = agency.signingAuthority();
        return authority == null ? "" : authority.substring(0, authority.indexOf('.') + 1);
    }
}
