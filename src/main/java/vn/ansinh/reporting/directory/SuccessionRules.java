package vn.ansinh.reporting.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between successions and the bodies they name. */
final class SuccessionRules {

    private SuccessionRules() {}

    /** Told of every row that breaks a rule. */
    interface Findings {
        void add(Succession row, String column, String key, Object... arguments);
    }

    /**
     * @param before the bodies without the ends these rows bring
     * @param after the bodies with them: a successor may itself end by another row
     */
    static void check(List<Succession> rows, Directory before, Directory after, Findings findings) {
        for (Succession row : rows) {
            checkPredecessor(row, rows, before, findings);
            checkSuccessor(row, rows, after, findings);
        }
    }

    private static void checkPredecessor(
            Succession row, List<Succession> rows, Directory directory, Findings findings) {
        AgencyCode predecessor = row.predecessor();
        if (!directory.knows(predecessor)) {
            findings.add(row, "predecessor", "directory.agency.unknown", predecessor);
        } else if (directory.find(predecessor, row.endsOn()).isEmpty()) {
            findings.add(row, "ends_on", "directory.import.notThere", predecessor, row.endsOn());
        }
        rows.stream()
                .filter(other -> other.predecessor().equals(predecessor)
                        && !other.endsOn().equals(row.endsOn()))
                .findFirst()
                .ifPresent(
                        other -> findings.add(row, "ends_on", "directory.import.twoEnds", predecessor, other.endsOn()));
        if (!row.startsOn().isAfter(row.endsOn())) {
            findings.add(row, "starts_on", "directory.import.startsBefore", row.startsOn(), row.endsOn());
        }
    }

    private static void checkSuccessor(Succession row, List<Succession> rows, Directory after, Findings findings) {
        AgencyCode successor = row.successor();
        if (successor == null) {
            return;
        }
        if (leadsBack(row.predecessor(), successor, rows, new HashSet<>())) {
            findings.add(row, "successor", "directory.import.successionCycle", row.predecessor(), successor);
        } else if (!after.knows(successor)) {
            findings.add(row, "successor", "directory.agency.unknown", successor);
        } else if (after.find(successor, row.startsOn()).isEmpty()) {
            findings.add(row, "successor", "directory.import.notThere", successor, row.startsOn());
        }
    }

    private static boolean leadsBack(
            AgencyCode predecessor, AgencyCode from, List<Succession> rows, Set<AgencyCode> passed) {
        if (from.equals(predecessor)) {
            return true;
        }
        return passed.add(from)
                && rows.stream()
                        .filter(row -> row.predecessor().equals(from) && row.successor() != null)
                        .anyMatch(row -> leadsBack(predecessor, row.successor(), rows, passed));
    }
}
