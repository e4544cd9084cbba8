package vn.ansinh.reporting.engine;

import java.util.Set;

/** The engine's groups of the province: the PPC and the watchers. Those of a regime are {@link Standing}'s. */
public final class Groups {

    public static final String PPC_OFFICE = "ppc-office";
    public static final String PPC_LEADERS = "ppc-leaders";
    public static final String MANAGERS = "managers";

    private static final Set<String> SHARED = Set.of(PPC_OFFICE, PPC_LEADERS, MANAGERS);

    private Groups() {}

    /** What it is called without its regime or agency: {@code standing-leaders}, {@code ppc-office}, {@code officers}. */
    public static String function(String group) {
        if (SHARED.contains(group)) {
            return group;
        }
        return group.substring(group.indexOf('-') + 1);
    }

    /** Whether it is no agency's own: a group of the province, or of a regime's standing agency. */
    public static boolean shared(String group) {
        return SHARED.contains(group) || Standing.of(group).isPresent();
    }
}
