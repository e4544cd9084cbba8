package vn.ansinh.reporting.notification.process;

/** What the model {@code mail-dispatch} and the code call each other. */
public final class MailDispatchProcess {

    public static final String KEY = "mail-dispatch";

    public static final String MESSAGE_MAIL_NOT_TAKEN = "MailNotTaken";

    public static final String TASK_SEND_MAIL = "Task_SendMail";

    /** Boolean: whether the mail server has refused the address for good. */
    public static final String VARIABLE_MAIL_REFUSED = "mailRefused";

    public static final String END_MAIL_SENT = "EndEvent_MailSent";

    public static final String END_MAIL_REFUSED = "EndEvent_MailRefused";

    private MailDispatchProcess() {}
}
