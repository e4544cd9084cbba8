package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import vn.ansinh.reporting.directory.AgencyCode;

/**
 * What a body has to do under a regime on certain days. The same body may owe reports under one regime and nothing under
 * another.
 *
 * @param standing whether it is the regime's standing agency, which follows, urges and consolidates
 * @param leadAreas the areas of the regime that it leads, for example {@code A2}
 * @param basis where the regime names it, for example {@code Điều 3}
 * @param validTo the last day; null while no end is known. A body that has ended does nothing from then on, whatever this
 *     says
 */
public record RegimeBody(
        String regime,
        AgencyCode agency,
        Duty duty,
        boolean standing,
        Set<String> leadAreas,
        String basis,
        LocalDate validFrom,
        LocalDate validTo) {

    public RegimeBody {
        Objects.requireNonNull(regime);
        Objects.requireNonNull(agency);
        Objects.requireNonNull(validFrom);
        leadAreas = Collections.unmodifiableSet(new LinkedHashSet<>(leadAreas));
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
