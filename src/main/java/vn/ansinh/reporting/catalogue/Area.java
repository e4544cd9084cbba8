package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Locale;
import vn.ansinh.reporting.directory.reference.Validity;

/**
 * A field of work that a regime asks about, for example {@code A2}, as it is called from day to day.
 *
 * @param planSection where the regime's own document treats it, for example {@code II.2}
 * @param validFrom null where it has been so from the beginning
 * @param validTo null where it has no end
 */
public record Area(
        String regime,
        String code,
        String nameVi,
        String nameEn,
        String planSection,
        LocalDate validFrom,
        LocalDate validTo) {

    /** One to four capital letters and digits. */
    static final String CODE = "[A-Z][A-Z0-9]{0,3}";

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameVi;
    }

    /** Regime and code, which it keeps under whatever name. */
    String key() {
        return regime + " " + code;
    }

    Validity validity() {
        return new Validity(validFrom == null ? LocalDate.MIN : validFrom, validTo);
    }

    boolean validOn(LocalDate day) {
        return validity().contains(day);
    }
}
