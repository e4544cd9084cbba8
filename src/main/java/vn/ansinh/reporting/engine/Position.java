package vn.ansinh.reporting.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person does in an agency; each is a group of the engine there. */
public enum Position {
    OFFICERS,
    /** Of the division that checks a draft first, where an agency has it so. */
    HEADS,
    LEADERS,
    CLERKS;

    /** {@code syt-officers} for the officers of {@code SYT}. */
    public String group(String agency) {
        return agency.toLowerCase(Locale.ROOT) + "-" + this;
    }

    /** The agency's groups of these positions, in their order. */
    public static List<String> groups(String agency, Position... positions) {
        return Arrays.stream(positions).map(position -> position.group(agency)).toList();
    }

    /** Which of the agency's groups it is; empty for any other group. */
    public static Optional<Position> of(String group, String agency) {
        return Arrays.stream(values())
                .filter(position -> position.group(agency).equals(group))
                .findFirst();
    }

    /** As groups are named by it: {@code officers}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
