package vn.ansinh.reporting.engine;

import java.util.List;

/** The engine's groups that do not belong to one agency: functions of the standing agency, the PPC and the watchers. */
public final class Groups {

    public static final String STANDING_COORDINATORS = "standing-coordinators";
    public static final String STANDING_REVIEWERS = "standing-reviewers";
    public static final String STANDING_LEADERS = "standing-leaders";
    public static final String PPC_OFFICE = "ppc-office";
    public static final String PPC_LEADERS = "ppc-leaders";
    public static final String MANAGERS = "managers";

    /** All of them. */
    public static final List<String> SHARED =
            List.of(STANDING_COORDINATORS, STANDING_REVIEWERS, STANDING_LEADERS, PPC_OFFICE, PPC_LEADERS, MANAGERS);

    private Groups() {}
}
