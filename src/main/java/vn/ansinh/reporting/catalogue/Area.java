package vn.ansinh.reporting.catalogue;

import java.util.Locale;

/**
 * A field of work that a regime asks about, for example {@code A2}.
 *
 * @param planSection where the regime's own document treats it, for example {@code II.2}
 */
public record Area(String regime, String code, String nameVi, String nameEn, String planSection) {

    /** One to four capital letters and digits. */
    static final String CODE = "[A-Z][A-Z0-9]{0,3}";

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameVi;
    }
}
