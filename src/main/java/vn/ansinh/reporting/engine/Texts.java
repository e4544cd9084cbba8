package vn.ansinh.reporting.engine;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * The sentences people read, in the language the installation speaks: Vietnamese unless {@code ansinh.language} says
 * English. The browser's language never decides: a letter and a screen of one office must not differ by computer.
 */
public final class Texts {

    /** Of official documents, whatever language the installation speaks. */
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource messages;
    private final Locale locale;

    public Texts(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * @param key as in {@code messages/<module>_vi.properties}
     * @param arguments for {@code {0}}, {@code {1}}…
     * @throws org.springframework.context.NoSuchMessageException when no bundle has the key
     */
    public String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A day for a sentence: {@code Chủ nhật, 09/5/2021}. */
    public String day(LocalDate day) {
        return of(
                "engine.day",
                of("engine.weekday." + day.getDayOfWeek().getValue()),
                day.getDayOfMonth(),
                day.getMonthValue(),
                String.valueOf(day.getYear()));
    }

    public Locale locale() {
        return locale;
    }

    /** The same in Vietnamese: what leaves the house as an official document. */
    public Texts official() {
        return new Texts(messages, VIETNAMESE);
    }
}
