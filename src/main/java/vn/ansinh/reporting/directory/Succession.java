package vn.ansinh.reporting.directory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A body's functions pass on when it ends: figure by figure, area by area, or all the rest.
 *
 * @param regime under which it passes on; null for whatever regime
 * @param area null for all that no other row names
 * @param indicators those of the area that pass on by this row; empty for all of it that no other row names
 * @param successor null while none is named
 * @param endsOn the predecessor's last day
 * @param openWork whether what the predecessor has open goes to this successor
 * @param unsent whether this successor also writes the predecessor's first plan and the reports it never sent; otherwise they
 *     are closed
 */
record Succession(
        AgencyCode predecessor,
        String regime,
        String area,
        Set<String> indicators,
        AgencyCode successor,
        LocalDate endsOn,
        LocalDate startsOn,
        boolean openWork,
        boolean unsent,
        String note) {

    Succession {
        indicators = Collections.unmodifiableSet(new LinkedHashSet<>(indicators));
    }

    boolean under(String wanted) {
        return regime == null || regime.equals(wanted);
    }
}
