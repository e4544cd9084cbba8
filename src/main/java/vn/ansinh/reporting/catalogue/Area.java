package vn.ansinh.reporting.catalogue;

import java.util.Locale;

/**
 * A field of the plan, {@code A0} to {@code A8}.
 *
 * @param planSection where the plan treats it, for example {@code II.2}
 */
public record Area(String code, String nameVi, String nameEn, String planSection) {

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameVi;
    }
}
