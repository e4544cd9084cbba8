package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A piece of ground as it is on certain days: the province, or a part of it.
 *
 * @param code as bodies name it, see {@link vn.ansinh.reporting.directory.Agency#territory()}
 * @param partOf the ground it lies in, {@code within} in files; null for the province
 * @param validTo the last day; null while no end is known
 * @param source what made it so, for example {@code NQ 1687/NQ-UBTVQH15}
 */
public record Territory(
        String code,
        String nameVi,
        String nameEn,
        String partOf,
        LocalDate validFrom,
        LocalDate validTo,
        String source) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameVi;
    }
}
