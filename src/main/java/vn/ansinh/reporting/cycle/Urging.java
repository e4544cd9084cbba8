package vn.ansinh.reporting.cycle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.document.DocumentState;
import vn.ansinh.reporting.document.Letter;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.ReportKey;

/** A coordinator urges agencies of one cycle or of several at once: by mail, or with a letter. */
@Service
public class Urging {

    /**
     * A letter of urging in a line.
     *
     * @param key {@code KL92/2021-H1/DD-1}
     * @param agencies to how many it goes
     * @param letter null while it has no number
     * @param sentAt null before that
     */
    public record Line(
            String key,
            String cycleKey,
            String regime,
            int agencies,
            Instant draftedAt,
            DocumentState state,
            Instant sentAt,
            Letter letter) {

        /** For addresses. */
        public String slug() {
            return key.replace('/', '-');
        }
    }

    private final FollowUps followUps;
    private final CycleAccess access;
    private final UrgingLifecycle lifecycle;
    private final UrgingLetters letters;

    Urging(FollowUps followUps, CycleAccess access, UrgingLifecycle lifecycle, UrgingLetters letters) {
        this.followUps = followUps;
        this.access = access;
        this.lifecycle = lifecycle;
        this.letters = letters;
    }

    /**
     * Reminds the agencies of these reports by mail, in the coordinator's own words. All are reminded or none.
     *
     * @return how many mails were written; an agency that has sent its report meanwhile gets none
     * @throws Refusal when one of the cycles is not his to coordinate, or nobody is named
     */
    @Transactional
    public int remind(Collection<ReportKey> reports, String words) {
        return coordinated(reports).entrySet().stream()
                .mapToInt(cycle -> followUps.remind(cycle.getKey(), cycle.getValue(), words))
                .sum();
    }

    /**
     * Drafts a letter to the agencies of these reports, one for each cycle, and hands it up to the leader.
     *
     * @return how many letters
     * @throws Refusal as {@link #remind}; when an agency has sent its report already
     */
    @Transactional
    public int draft(Collection<ReportKey> reports, String words) {
        Map<String, List<String>> byCycle = coordinated(reports);
        byCycle.forEach((cycle, agencies) ->
                lifecycle.drafted(cycle, agencies, words, access.person().id()));
        return byCycle.size();
    }

    /** Codes of the agencies by their cycles. */
    private Map<String, List<String>> coordinated(Collection<ReportKey> reports) {
        if (reports.isEmpty()) {
            throw Refusal.invalid("agencies", "cycle.remind.nobody");
        }
        Map<String, List<String>> byCycle = reports.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        ReportKey::cycle, TreeMap::new, Collectors.mapping(ReportKey::agency, Collectors.toList())));
        byCycle.keySet().forEach(cycle -> access.coordinated(cycle.replace('/', '-')));
        return byCycle;
    }

    /** All letters that were not given up, the latest first; whoever asks decides whom he shows which. One statement. */
    public List<Line> letters() {
        return letters.lines();
    }
}
