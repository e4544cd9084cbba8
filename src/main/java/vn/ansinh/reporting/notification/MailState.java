package vn.ansinh.reporting.notification;

/** Where a mail stands. */
public enum MailState {
    /** Waits for the mail server, or to be retried from Cockpit when the retries are used up. */
    QUEUED,
    /** The mail server has taken it. */
    SENT,
    /** The mail server says for good that there is no such address. */
    REFUSED
}
