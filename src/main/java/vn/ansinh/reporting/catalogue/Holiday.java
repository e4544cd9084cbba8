package vn.ansinh.reporting.catalogue;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day that is not as its weekday says.
 *
 * @param source the law or the year's notice; "theo luật, chờ thông báo" while the notice is still to come
 */
public record Holiday(LocalDate day, Kind kind, String nameVi, String nameEn, String source) {

    public enum Kind {
        PUBLIC_HOLIDAY,
        /** In place of a holiday that fell on a Saturday or Sunday (nghỉ bù). */
        IN_LIEU,
        /** Off, and a Saturday worked for it (nghỉ hoán đổi). */
        EXCHANGED,
        /** A Saturday worked in exchange (làm bù). */
        WORKING
    }

    public boolean off() {
        return kind != Kind.WORKING;
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameVi;
    }
}
