package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import vn.ansinh.reporting.directory.reference.Validity;

/** A row of a file that says all there is to say of its kind about a regime, from day to day. */
interface SaidOfRegime {

    String regime();

    /** What may be said once a day. */
    String key();

    LocalDate validFrom();

    /** Null where it has no end. */
    LocalDate validTo();

    default Validity validity() {
        return new Validity(validFrom(), validTo());
    }

    default boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom()) && (validTo() == null || !day.isAfter(validTo()));
    }
}
