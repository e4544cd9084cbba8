package vn.ansinh.reporting.development.play;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Tells what happens, one line per step with the day it happens on, in the language of the installation. */
final class Story {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Days days;
    private final ResourceBundle sentences;
    private final PrintStream out;
    private final String about;

    /** @param language Vietnamese unless it is English */
    Story(Days days, Locale language, PrintStream out) {
        this(
                days,
                ResourceBundle.getBundle(
                        "vn.ansinh.reporting.development.play.story",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
                out,
                "");
    }

    private Story(Days days, ResourceBundle sentences, PrintStream out, String about) {
        this.days = days;
        this.sentences = sentences;
        this.out = out;
        this.about = about;
    }

    /** The same story where it is about this regime: its lines say so. */
    Story of(PlayedRegime regime) {
        return new Story(days, sentences, out, regime.code() + "  ");
    }

    /** Lets time pass until then, has it done, with all that comes of it, and tells it. */
    void at(String localDateTime, String sentence, Runnable step, Object... values) {
        days.at(localDateTime);
        step.run();
        days.settle();
        out.println(TIME.format(days.now()) + "  " + about + words(sentence, values));
        out.flush();
    }

    /** Says something besides. */
    void say(String sentence, Object... values) {
        out.println(words(sentence, values));
        out.flush();
    }

    private String words(String sentence, Object... values) {
        return sentences.getString(sentence).formatted(values);
    }
}
