/**
 * Mail to people: what is written in an outbox together with what it tells about, and leaves by the process
 * {@code mail-dispatch}. A dead mail server delays the mail and nothing else.
 *
 * <p>Other modules use {@link MailAttachments}, {@link MailTemplate}, {@link MailTemplates}, {@link MailTrial}, {@link MailValues},
 * {@link Mails} and {@link MailsWithoutRecipient}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"check", "engine"})
package vn.ansinh.reporting.notification;
