package vn.ansinh.reporting.engine;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What a password must be: long, not one sign repeated, and without the names that others know. Classes of characters
 * make passwords that people write down (NIST SP 800-63B, 5.1.1.2). The engine asks it for every password that is set,
 * whatever the way; where a person reads the answer, {@link #check} says it as a sentence before.
 */
public class PasswordRules implements PasswordPolicy {

    /** In characters. */
    public static final int MINIMUM_LENGTH = 12;

    /** {@code aaaaaaaaaaaa}, {@code 121212121212}: fewer different signs than this are one sign repeated. */
    private static final int DIFFERENT_SIGNS = 4;

    /** A shorter name, or part of one, stands in many words by chance. */
    private static final int SHORTEST_NAME = 3;

    private static final int SHORTEST_PART = 4;

    private final ObjectProvider<NamesInPasswords> names;

    PasswordRules(ObjectProvider<NamesInPasswords> names) {
        this.names = names;
    }

    /**
     * @param own what the person is called, in any number of fields; null where there is none
     * @throws Refusal that says what is wrong with the password
     */
    public void check(String password, String userId, String... own) {
        if (password.length() < MINIMUM_LENGTH) {
            throw Refusal.invalid("password", "engine.password.short", String.valueOf(MINIMUM_LENGTH));
        }
        if (password.chars().distinct().count() < DIFFERENT_SIGNS) {
            throw Refusal.invalid("password", "engine.password.repeated");
        }
        nameIn(password, userId, own).ifPresent(name -> {
            throw Refusal.invalid("password", "engine.password.name", name);
        });
    }

    private Optional<String> nameIn(String password, String userId, String... own) {
        String plain = plain(password);
        return Stream.of(
                        Stream.of(userId),
                        Arrays.stream(own),
                        parts(own),
                        names.orderedStream().flatMap(known -> known.around(userId).stream()))
                .flatMap(found -> found)
                .filter(Objects::nonNull)
                .filter(name -> plain(name).length() >= SHORTEST_NAME && plain.contains(plain(name)))
                .findFirst();
    }

    /** Words of the name, one or several in a row, in whatever order its fields are written. */
    private static Stream<String> parts(String... own) {
        List<String> words = Arrays.stream(own)
                .filter(Objects::nonNull)
                .flatMap(field -> Arrays.stream(field.split("[^\\p{L}\\p{N}]+")))
                .toList();
        return runs(Stream.concat(words.stream(), words.stream()).toList(), 1, SHORTEST_PART);
    }

    /**
     * @param fewest words that a run has at least
     * @param shortest letters that a run has at least
     * @return the runs of these words that are long enough to be recognised
     */
    public static Stream<String> runs(List<String> words, int fewest, int shortest) {
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + fewest, words.size())
                        .mapToObj(to -> String.join(" ", words.subList(from, to))))
                .filter(run -> plain(run).length() >= shortest);
    }

    /** Without marks, case and what parts words: {@code Long-Hồ} and {@code longho} are the same to who guesses. */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]", "");
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new PasswordPolicyLengthRuleImpl(MINIMUM_LENGTH), new NothingKnown());
    }

    /** The web applications list it as the engine's own rule about a person's data, which it goes beyond. */
    private final class NothingKnown implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return PasswordPolicyUserDataRuleImpl.PLACEHOLDER;
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            return execute(password, null);
        }

        @Override
        public boolean execute(String password, User user) {
            String id = user == null || user.getId() == null ? "" : user.getId();
            String[] own = user == null ? new String[0] : new String[] {user.getFirstName(), user.getLastName()};
            return password.chars().distinct().count() >= DIFFERENT_SIGNS
                    && nameIn(password, id, own).isEmpty();
        }
    }
}
