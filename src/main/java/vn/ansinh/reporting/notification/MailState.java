package vn.ansinh.reporting.notification;

/** Where a mail stands. */
public enum MailState {
    /** Waits to be carried to the mail server. */
    QUEUED,
    /** Was not taken and is tried again by its own process; from Cockpit when the retries are used up. */
    RETRYING,
    /** The mail server has taken it. */
    SENT,
    /** The mail server says for good that there is no such address. */
    REFUSED
}
