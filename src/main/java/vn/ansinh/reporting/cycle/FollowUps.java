package vn.ansinh.reporting.cycle;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.cycle.process.ReportingCycleProcess.Messages;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.report.AgencyContacts;
import vn.ansinh.reporting.report.Obligations;
import vn.ansinh.reporting.report.ReportAccepted;
import vn.ansinh.reporting.report.ReportKey;

/** What a coordinator does while the reports come in, and what ends it by itself. */
@Service
class FollowUps {

    private static final int TEXT_LIMIT = 2_000;

    private final ReportingCycles cycles;
    private final CycleLifecycle lifecycle;
    private final Obligations obligations;
    private final AgencyContacts contacts;
    private final RuntimeService runtimeService;
    private final CurrentUser currentUser;

    FollowUps(
            ReportingCycles cycles,
            CycleLifecycle lifecycle,
            Obligations obligations,
            AgencyContacts contacts,
            RuntimeService runtimeService,
            CurrentUser currentUser) {
        this.cycles = cycles;
        this.lifecycle = lifecycle;
        this.obligations = obligations;
        this.contacts = contacts;
        this.runtimeService = runtimeService;
        this.currentUser = currentUser;
    }

    /**
     * When no report is open any more, the follow-up ends. Runs in a transaction after the acceptance, and sees what is
     * committed; a cycle past its follow-up is left alone, one that still asks agencies is tried again later.
     */
    @EventListener
    @Transactional
    public void accepted(ReportAccepted accepted) {
        ReportingCycle cycle = cycles.find(accepted.key().cycle()).orElse(null);
        if (cycle == null || obligations.openCount(cycle.key()) > 0) {
            return;
        }
        if (cycle.state() == CycleState.REQUESTING) {
            throw new IllegalStateException(cycle.key() + " still asks agencies; to be tried again");
        }
        if (cycle.state() == CycleState.FOLLOWING_UP) {
            // Where the other one of two last acceptances was faster, nobody waits for the message any more.
            currentUser.asSystem(() -> runtimeService
                    .createMessageCorrelation(Messages.ALL_REPORTS_ACCEPTED)
                    .processInstanceBusinessKey(cycle.key())
                    .correlateAllWithResult());
        }
    }

    /** Reminds chosen agencies, in the coordinator's own words. */
    @Transactional
    int remind(String cycleKey, List<String> agencies, String words) {
        cycles.get(cycleKey);
        if (agencies == null || agencies.isEmpty()) {
            throw Refusal.invalid("agencies", "cycle.remind.nobody");
        }
        String text = limited(words, "words");
        String person = currentUser.get().id();
        return agencies.stream()
                .mapToInt(agency -> contacts.remind(new ReportKey(cycleKey, agency), person, text))
                .sum();
    }

    @Transactional
    void noteCall(String cycleKey, String agency, String content) {
        contacts.called(new ReportKey(cycleKey, agency), currentUser.get().id(), limited(content, "call"));
    }

    /** Calls the cycle off; the agencies are told why. */
    @Transactional
    void cancel(String cycleKey, String reason) {
        String text = limited(reason, "reason");
        if (text.isEmpty()) {
            throw Refusal.invalid("reason", "cycle.cancel.reason-missing");
        }
        lifecycle.cancelled(cycleKey, currentUser.get().id(), text);
        currentUser.asSystem(() -> {
            runtimeService
                    .createMessageCorrelation(Messages.CYCLE_CANCELLED)
                    .processInstanceBusinessKey(cycleKey)
                    .correlate();
            return null;
        });
    }

    private static String limited(String text, String field) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > TEXT_LIMIT) {
            throw Refusal.invalid(field, "cycle.text-long", TEXT_LIMIT);
        }
        return stripped;
    }
}
