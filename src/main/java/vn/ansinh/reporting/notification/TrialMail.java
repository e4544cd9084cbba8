package vn.ansinh.reporting.notification;

/** What an administrator writes to himself, who wants to see whether mail gets out. */
public enum TrialMail implements MailTemplate {
    TRIAL;

    @Override
    public MailValues content() {
        return MailValues.of();
    }
}
