package vn.ansinh.reporting.consolidation;

import vn.ansinh.reporting.notification.MailTemplate;
import vn.ansinh.reporting.notification.MailValues;

/** What people are written about consolidated reports. */
public enum ConsolidatedMail implements MailTemplate {
    /** To the PPC's office. */
    CONSOLIDATED_REPORT_SENT(MailValues.of("period").with("letter", "note")),
    /** To the standing agency's coordinators and leaders. */
    CONSOLIDATED_REPORT_RECEIVED(MailValues.of("period", "person").with("directions")),
    CLARIFICATION_ASKED(MailValues.of("period", "person", "question").with("newDeadline")),
    /** To its leaders: a recalculated figure waits to be confirmed. */
    BASELINE_PROPOSED(MailValues.of("figure", "recalculated", "person", "letter")),
    /** To its coordinators. */
    BASELINE_DECIDED(
            MailValues.of("figure", "recalculated", "person", "outcome").with("reason"));

    private final MailValues content;

    ConsolidatedMail(MailValues content) {
        this.content = content;
    }

    @Override
    public MailValues content() {
        return content;
    }
}
