package vn.ansinh.reporting.report;

import java.time.LocalDate;

/**
 * A task of the agency's registered plan, as a report tells how it stands.
 *
 * @param id the same in all reports and versions of the plan, {@code SYT-3}
 * @param area {@code A0} to {@code A8}
 * @param percent 0 to 100; null while it is unmarked
 * @param reason why it is delayed; empty otherwise
 * @param previousPercent as the agency's last report told it; null when none did
 * @param overdue whether its day was past, and it was not done, when this was told
 * @param version counts changes of the mark in a draft; 0 in what is frozen
 */
public record PlannedTask(
        String id,
        String area,
        String deliverable,
        String unit,
        LocalDate due,
        State state,
        Integer percent,
        String reason,
        Integer previousPercent,
        boolean overdue,
        int version) {

    /** How far it has come. */
    public enum State {
        UNMARKED,
        ON_TRACK,
        DONE,
        DELAYED
    }

    PlannedTask unversioned() {
        return new PlannedTask(id, area, deliverable, unit, due, state, percent, reason, previousPercent, overdue, 0);
    }

    /** For the log of changes and the difference between submissions. */
    String said() {
        if (state == State.UNMARKED) {
            return "";
        }
        String told = state + (percent == null ? "" : " " + percent + "%");
        return reason.isEmpty() ? told : told + " (" + reason + ")";
    }
}
