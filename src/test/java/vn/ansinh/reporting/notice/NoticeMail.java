package vn.ansinh.reporting.notice;

import vn.ansinh.reporting.notification.MailTemplate;
import vn.ansinh.reporting.notification.MailValues;

enum NoticeMail implements MailTemplate {
    /** A notice is asked for, or came back: to the agency's officers. */
    NOTICE_OPENED(MailValues.of("agency"));

    private final MailValues content;

    NoticeMail(MailValues content) {
        this.content = content;
    }

    @Override
    public MailValues content() {
        return content;
    }
}
