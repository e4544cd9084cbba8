package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import vn.ansinh.reporting.directory.AgencyCode;

/** A body named as a reporter of an indicator, for as long as that version of the indicator holds. */
record Reporter(String regime, String indicator, AgencyCode agency, LocalDate validFrom, LocalDate validTo) {

    boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
