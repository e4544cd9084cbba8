package vn.ansinh.reporting.directory;

import java.time.LocalDate;
import vn.ansinh.reporting.directory.reference.Validity;

/**
 * What an official code of an administrative unit means in a time.
 *
 * @param officialCode as the statistical office gives it, for example {@code 29551}
 * @param agency the body of that unit; null for a unit that has none here
 * @param nameVi of the unit
 * @param validTo its last day; null while it lasts
 */
record OfficialCode(
        String officialCode, AgencyCode agency, String nameVi, LocalDate validFrom, LocalDate validTo, String source) {

    Validity days() {
        return new Validity(validFrom, validTo);
    }

    boolean on(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
