package vn.ansinh.reporting.notification;

/** What people see of a mail's number: {@code MAIL-000123}. */
final class MailReference {

    private static final String PREFIX = "MAIL-";

    private MailReference() {}

    static String of(long id) {
        return PREFIX + "%06d".formatted(id);
    }

    /** @throws IllegalArgumentException when it is no reference of a mail */
    static long id(String reference) {
        if (reference == null || !reference.matches(PREFIX + "[0-9]{6,18}")) {
            throw new IllegalArgumentException("Not the reference of a mail: " + reference);
        }
        return Long.parseLong(reference.substring(PREFIX.length()));
    }
}
