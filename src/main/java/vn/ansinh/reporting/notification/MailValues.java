package vn.ansinh.reporting.notification;

import java.util.List;

/**
 * The names of what a mail tells.
 *
 * @param required what it cannot do without
 * @param optional what it may have besides
 * @param reminds whether it tells once more of what waits: of several to the same people about one object only the last is
 *     worth keeping
 */
public record MailValues(List<String> required, List<String> optional, boolean reminds) {

    /** What it cannot do without. */
    public static MailValues of(String... required) {
        return new MailValues(List.of(required), List.of(), false);
    }

    /** What it may have besides. */
    public MailValues with(String... more) {
        return new MailValues(required, List.of(more), reminds);
    }

    /** Of a reminder. */
    public MailValues reminding() {
        return new MailValues(required, optional, true);
    }
}
