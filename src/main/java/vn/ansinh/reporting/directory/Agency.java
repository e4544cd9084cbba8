package vn.ansinh.reporting.directory;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import vn.ansinh.reporting.engine.Rows;

/**
 * A body as it is on certain days. A renamed body is a further {@code Agency} of the same code.
 *
 * @param documentAbbreviation stands in the symbol of its documents, for example {@code SYT} in {@code 12/BC-SYT}
 * @param superiorLine the upper line of the letterhead; null where the body stands alone
 * @param place where its documents are signed
 * @param signingAuthority in whose name a body that decides together signs, {@code TM. ỦY BAN NHÂN DÂN}; null where one
 *     person heads it and signs for himself
 * @param headTitle of who heads it, {@code Giám đốc}; null when the directory does not know it
 * @param email null when none is known
 * @param territory the ground whose figures it reports, its own code for a district or commune; null for a body of the
 *     whole province
 * @param checkStep a division head checks each report before the leader sees it
 * @param issueWithApproval the leader's approval and the issuing are one step
 * @param validTo the last day; null while no end is known
 * @param basis on what it rests, for example {@code NQ 1687/NQ-UBTVQH15}
 */
public record Agency(
        AgencyCode code,
        String nameVi,
        String nameEn,
        Kind kind,
        Role role,
        String documentAbbreviation,
        String superiorLine,
        String place,
        String signingAuthority,
        String headTitle,
        String email,
        String territory,
        boolean checkStep,
        boolean issueWithApproval,
        LocalDate validFrom,
        LocalDate validTo,
        String basis) {

    public enum Kind {
        COMMITTEE,
        DEPARTMENT,
        ORGANISATION,
        DISTRICT,
        COMMUNE
    }

    public enum Role {
        COMMITTEE,
        COMMITTEE_OFFICE,
        NONE
    }

    public Agency {
        Objects.requireNonNull(code);
        Objects.requireNonNull(validFrom);
    }

    /** A People's Committee, whose deputies sign in the head's place. */
    public boolean committee() {
        return kind == Kind.COMMITTEE || kind == Kind.DISTRICT || kind == Kind.COMMUNE;
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameVi;
    }

    Agency until(LocalDate end) {
        return Rows.changed(this, "validTo", end);
    }

    Agency reachedAt(String address) {
        return Rows.changed(this, "email", address);
    }
}
