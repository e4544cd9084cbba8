package vn.ansinh.reporting.directory;

import java.time.LocalDate;

/**
 * A body's functions pass on when it ends.
 *
 * @param area null for all that no other row names
 * @param successor null while none is named
 * @param endsOn the predecessor's last day
 */
record Succession(
        AgencyCode predecessor, String area, AgencyCode successor, LocalDate endsOn, LocalDate startsOn, String note) {}
