package vn.ansinh.reporting.security;

import java.util.Locale;
import java.util.Set;
import vn.ansinh.reporting.engine.PasswordRules;
import vn.ansinh.reporting.engine.StartRefused;

/** The password an operator gives the first administrator. */
record AdministratorPassword(String value) {

    /** Long enough, but the first that anybody tries; the last one is that of the sample users of development. */
    private static final Set<String> KNOWN = Set.of(
            "administrator",
            "adminadminadmin",
            "admin1234567",
            "admin12345678",
            "camundacamunda",
            "camunda-admin",
            "password1234",
            "passwordpassword",
            "changemechangeme",
            "change-me-now",
            "please-change-me",
            "123456789012",
            "1234567890123",
            "qwertyuiop12",
            "matkhau12345",
            "quantrihethong",
            "an-sinh-2021");

    private static final String ACTION =
            "Set ANSINH_ADMIN_PASSWORD to a password of at least " + PasswordRules.MINIMUM_LENGTH
                    + " characters that nobody else knows, and start again. It is read only while there is no administrator.";

    AdministratorPassword {
        if (value == null || value.isBlank()) {
            throw new StartRefused(
                    "The database has no administrator yet, and ANSINH_ADMIN_PASSWORD is not set.", ACTION);
        }
        if (value.length() < PasswordRules.MINIMUM_LENGTH) {
            throw new StartRefused(
                    "ANSINH_ADMIN_PASSWORD is too short: " + value.length() + " characters instead of at least "
                            + PasswordRules.MINIMUM_LENGTH + ".",
                    ACTION);
        }
        if (KNOWN.contains(value.strip().toLowerCase(Locale.ROOT))
                || value.chars().distinct().count() < 4) {
            throw known();
        }
    }

    /** Also for one that contains a name (see {@link PasswordRules}). */
    StartRefused known() {
        return new StartRefused(
                "ANSINH_ADMIN_PASSWORD is a password that everybody tries first, or contains a name of a user or an agency.",
                ACTION);
    }

    @Override
    public String toString() {
        return "a password";
    }
}
