package vn.ansinh.reporting.plan;

import vn.ansinh.reporting.notification.MailTemplate;
import vn.ansinh.reporting.notification.MailValues;

/** What people are written about plans. */
public enum PlanMail implements MailTemplate {
    /** An implementation plan is asked for: to the agency's officers and leaders, as the next ones. */
    PLAN_REQUESTED(MailValues.of("agency", "deadline", "basis").with("regime")),
    PLAN_RETURNED_BY_LEADER(
            MailValues.of("agency", "deadline", "person", "reason").with("regime")),
    PLAN_COMPLETION_ASKED(
            MailValues.of("agency", "deadline", "person", "reason").with("regime")),
    PLAN_REGISTERED(MailValues.of("agency", "letter").with("regime")),
    /** A body has ended with a plan it never sent: to its successor's officers and leaders, and to the coordinators. */
    PLAN_ENDED_WITH_AGENCY(MailValues.of("agency", "reason").with("regime")),
    /** To whoever has the plan. */
    PLAN_DUE_SOON(
            MailValues.of("agency", "deadline", "step").with("timing", "regime").reminding()),
    /** To the agency's officers and leaders, and to whoever has the plan. */
    PLAN_OVERDUE(
            MailValues.of("agency", "deadline", "step").with("timing", "regime").reminding()),
    /** The plan is overdue: to the standing agency's coordinators, and then to its leaders. */
    PLAN_NOT_SENT(
            MailValues.of("agency", "deadline", "step").with("timing", "regime").reminding()),
    /** A plan waits for its registration: to the reviewers. */
    PLAN_REVIEW_DUE_SOON(MailValues.of("agency", "letter", "reviewDue")
            .with("timing", "regime")
            .reminding()),
    /** To the reviewers and coordinators, and then to the standing agency's leaders. */
    PLAN_REVIEW_OVERDUE(MailValues.of("agency", "letter", "reviewDue")
            .with("timing", "regime")
            .reminding());

    private final MailValues content;

    PlanMail(MailValues content) {
        this.content = content;
    }

    @Override
    public MailValues content() {
        return content;
    }
}
