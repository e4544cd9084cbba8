package vn.ansinh.reporting.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person does in the standing agency for one regime; each is a group of the engine there. Who coordinates one
 * regime does not thereby coordinate another.
 */
public enum Standing {
    COORDINATORS,
    REVIEWERS,
    LEADERS;

    private final String ending = "-standing-" + name().toLowerCase(Locale.ROOT);

    /** {@code kl92-standing-reviewers} for those who review what is sent under {@code KL92}. */
    public String group(String regime) {
        return regime.toLowerCase(Locale.ROOT) + ending;
    }

    /** The regime's groups of these functions, in their order. */
    public static List<String> groups(String regime, Standing... functions) {
        return Arrays.stream(functions).map(function -> function.group(regime)).toList();
    }

    /** The regime's groups of all functions. */
    public static List<String> groups(String regime) {
        return groups(regime, values());
    }

    /** Which function it is, of whichever regime; empty for any other group. */
    public static Optional<Standing> of(String group) {
        return Arrays.stream(values())
                .filter(function -> group.endsWith(function.ending))
                .findFirst();
    }

    /** The regime whose group it is, {@code KL92}; empty for any other group. */
    public static Optional<String> regime(String group) {
        return of(group)
                .map(function -> group.substring(0, group.length() - function.ending.length())
                        .toUpperCase(Locale.ROOT));
    }
}
