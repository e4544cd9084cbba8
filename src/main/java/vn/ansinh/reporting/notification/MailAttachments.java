package vn.ansinh.reporting.notification;

/**
 * Files of one kind that go with mails: a bean of the module that can make them. A mail names its attachment and does not
 * hold it; the file is asked for when the mail leaves, and again with each further attempt.
 */
public interface MailAttachments {

    /**
     * What goes with a mail.
     *
     * @param kind as {@link MailAttachments#kind()} says
     * @param of what it is a file of, in the words of that module: {@code KL92/2021-H1/SYT#1}
     */
    record Reference(String kind, String of) {}

    /**
     * A file as it is attached.
     *
     * @param name with its end; of ASCII signs, for mail programs write others in ways of their own
     * @param mediaType {@code application/pdf}
     */
    record AttachedFile(String name, String mediaType, byte[] content) {}

    /** The name of the kind, unlike those of all others; it stands in the outbox. */
    String kind();

    /**
     * Outside of any transaction, or in that of the job which sends the mail again. What is thrown is treated as if the mail
     * server had not taken the mail: it is tried again, and is an incident at last.
     *
     * @param of as the mail names it
     */
    AttachedFile file(String of);
}
