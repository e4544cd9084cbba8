package vn.ansinh.reporting.report;

import vn.ansinh.reporting.notification.MailTemplate;
import vn.ansinh.reporting.notification.MailValues;

/** What people are written about a report of an agency. */
public enum ReportMail implements MailTemplate {
    /** The request letter is issued: to the agency's officers and clerks. */
    REPORT_REQUESTED(MailValues.of("agency", "period", "deadline").with("letter", "cutOff", "note")),
    /** The letter is late, the duty is not: to the agency's officers and clerks. */
    REPORT_DUE_WITHOUT_LETTER(MailValues.of("agency", "period", "deadline").with("cutOff", "note", "basis")),
    /** Returned inside the agency, by its leader or division head: to the officers. */
    RETURNED_BY_LEADER(MailValues.of("agency", "period", "deadline", "person", "reason")),
    /** Đề nghị bổ sung, hoàn thiện: to the agency's officers and leaders. */
    COMPLETION_ASKED(MailValues.of("agency", "period", "newDeadline").with("remarks", "note")),
    /** The receipt of a submission, which goes with it: to the agency's officers, leaders and clerks. */
    RECEIPT(MailValues.of("agency", "period", "submittedAt", "timeliness").with("letter", "noticed")),
    ACCEPTED(MailValues.of("agency", "period").with("submittedAt")),
    ACCEPTED_WITH_REMARKS(MailValues.of("agency", "period", "remarks").with("submittedAt")),
    /** A coordinator reminds chosen agencies by hand, in his own words. */
    REMINDER_BY_COORDINATOR(MailValues.of("agency", "period", "deadline", "person")
            .with("note", "timing", "step")
            .reminding()),
    /** To the standing agency's leaders. */
    EXTENSION_ASKED(MailValues.of("agency", "period", "deadline", "requestedUntil", "reason")),
    EXTENSION_GRANTED(
            MailValues.of("agency", "period", "deadline", "newDeadline").with("requestedUntil", "note")),
    EXTENSION_REFUSED(MailValues.of("agency", "period", "deadline", "reason").with("requestedUntil")),
    /** No decision on the eve of the old deadline: tells the agency that the old date holds. */
    EXTENSION_UNDECIDED(MailValues.of("agency", "period", "deadline", "requestedUntil")),
    /** The same eve, to those who are to decide. */
    EXTENSION_DECISION_DUE(MailValues.of("agency", "period", "deadline", "requestedUntil", "reason")
            .reminding()),
    /** To the standing agency's leaders. */
    REVIEW_OVERDUE(MailValues.of("agency", "period", "submittedAt", "reviewDue")
            .with("person")
            .reminding()),
    CYCLE_CANCELLED(MailValues.of("agency", "period", "reason")),
    /** A body has ended with a report it never sent: to its successor's officers and leaders, and to the coordinators. */
    REPORT_ENDED_WITH_AGENCY(MailValues.of("agency", "period", "reason"));

    private final MailValues content;

    ReportMail(MailValues content) {
        this.content = content;
    }

    @Override
    public MailValues content() {
        return content;
    }
}
