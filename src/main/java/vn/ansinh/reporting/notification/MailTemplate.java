package vn.ansinh.reporting.notification;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a mail says; each module has an enum of its own, and {@linkplain MailTemplates registers} it. Subject, sentences and
 * the label of its button stand in the message files under {@link #key()}; the values are listed below the sentences, each
 * with its label, in the order given here, and the sentences refer to them by number in the same order.
 *
 * <p>A value is a text ready to be read (a date written out, a deadline explained) or a list of such texts.
 */
public interface MailTemplate {

    /** Of what was asked out of turn; every mail about a period may have them. */
    List<String> OF_A_REQUEST = List.of("subject", "directive", "instructions");

    /** Among those of all modules. */
    String name();

    /** The names of what it tells. */
    MailValues content();

    /** Under which its texts stand, for example {@code notification.report-requested}. */
    default String key() {
        return "notification." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names of all its values, required ones first; the order in which they are numbered. */
    default List<String> valueNames() {
        Stream<String> own = Stream.concat(content().required().stream(), content().optional().stream());
        return Stream.concat(own, content().required().contains("period") ? OF_A_REQUEST.stream() : Stream.empty())
                .toList();
    }

    /** The same in the order in which they are listed: what was asked stands below the period it was asked for. */
    default List<String> listed() {
        return valueNames().stream()
                .filter(name -> !OF_A_REQUEST.contains(name))
                .flatMap(name ->
                        name.equals("period") ? Stream.concat(Stream.of(name), OF_A_REQUEST.stream()) : Stream.of(name))
                .toList();
    }
}
