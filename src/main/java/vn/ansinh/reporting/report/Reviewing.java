package vn.ansinh.reporting.report;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.document.ChangeSet;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;

/** The conversation about a submission: DOLISA's remarks, pinned to their place, and the agency's answers. */
@Service
class Reviewing {

    private static final int LIMIT = 4_000;

    private final AgencyReports reports;
    private final Remarks remarks;
    private final ReportAccess access;
    private final People people;
    private final Clock clock;

    Reviewing(AgencyReports reports, Remarks remarks, ReportAccess access, People people, Clock clock) {
        this.reports = reports;
        this.remarks = remarks;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Pins a remark; the agency sees it once the review is finished. The same words of one reviewer at one place are one
     * remark, however often the request comes.
     *
     * @return the remark's id
     */
    @Transactional
    long pin(ReportKey key, String anchor, String content) {
        AgencyReport report = reports.lock(key);
        access.requireReviewer(report);
        String text = required(content, "remark", "report.remark.empty");
        if (anchor == null || !anchor.matches("report|cell:[A-Z0-9-]+|section:[IVA-Z0-9.]+|difficulty|attachments")) {
            throw Refusal.invalid("anchor", "report.remark.anchor");
        }
        String author = access.person().id();
        return remarks.of(key).stream()
                .filter(remark -> remark.publishedAt() == null)
                .filter(remark ->
                        remark.anchor().equals(anchor) && remark.content().equals(text))
                .filter(remark -> remark.author().equals(author))
                .map(Remark::id)
                .findFirst()
                .orElseGet(() -> remarks.add(key, report.submissions(), anchor, text, author, clock.instant()));
    }

    @Transactional
    void unpin(ReportKey key, long id) {
        AgencyReport report = reports.lock(key);
        access.requireReviewer(report);
        if (!remarks.remove(key, id)) {
            throw Refusal.conflict("report.remark.published");
        }
    }

    /**
     * The agency answers a remark; it may improve the answer until it files again.
     *
     * @param base the answer the person saw when he began to write; null for none
     * @throws Refusal when a colleague has answered meanwhile
     */
    @Transactional
    void answer(ReportKey key, long id, String answer, String base) {
        AgencyReport report = reports.lock(key);
        access.requireEdit(report);
        String text = answer == null ? "" : answer.strip();
        if (text.length() > LIMIT) {
            throw Refusal.invalid("remark:" + id, "report.remark.too-long", LIMIT);
        }
        Remark remark = remarks.of(key).stream()
                .filter(pinned -> pinned.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("report.remark.unknown"));
        if (!Objects.toString(remark.answer(), "")
                .equals(Objects.toString(base, "").strip())) {
            var set = new ChangeSet();
            set.overtaken("answer:" + id, remark.answer(), people.name(remark.answeredBy()));
            set.done("report.draft.conflict");
        }
        if (!remarks.answer(key, id, text, access.person().id(), clock.instant())) {
            throw Refusal.notFound("report.remark.unknown");
        }
    }

    private static String required(String text, String field, String refusal) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(field, refusal);
        }
        if (text.strip().length() > LIMIT) {
            throw Refusal.invalid(field, "report.remark.too-long", LIMIT);
        }
        return text.strip();
    }
}
