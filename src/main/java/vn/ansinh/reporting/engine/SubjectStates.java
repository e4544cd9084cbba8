package vn.ansinh.reporting.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How what instances are about stands, in the words of its kind; one bean for the processes of a module.
 *
 * @param processes the keys of the processes it answers for
 * @param of takes business keys and gives those that it knows; in one statement, however many they are
 */
public record SubjectStates(Set<String> processes, Function<Collection<String>, Map<String, State>> of) {

    /**
     * Where something stands.
     *
     * @param words in the reader's language, as the page about it has them
     * @param lastDay by when it is due, or was; null when it has no day of its own
     * @param late whether that day is over and it was not sent, or it was sent after it
     */
    public record State(String words, LocalDate lastDay, boolean late) {

        /** Of something that is due on no day. */
        public static State of(String words) {
            return new State(words, null, false);
        }
    }
}
