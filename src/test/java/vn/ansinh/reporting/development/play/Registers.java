package vn.ansinh.reporting.development.play;

import java.util.HashMap;
import java.util.Map;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.document.LetterKind;

/**
 * The agencies' registers of outgoing letters: each takes its next number, with the gaps that other letters leave, and a
 * deputy signs as offices of that kind do.
 */
final class Registers {

    private final AgencyDirectory directory;
    private final Days days;
    private final Map<String, Integer> last = new HashMap<>();

    Registers(AgencyDirectory directory, Days days) {
        this.directory = directory;
        this.days = days;
    }

    /** A report, a plan… of today. */
    Map<String, String> letter(String code, LetterKind kind) {
        Agency agency = agency(code);
        return letter(agency, kind.symbol(agency.documentAbbreviation()));
    }

    /** An official letter of today, by the division that wrote it. */
    Map<String, String> officialLetter(String code, String division) {
        Agency agency = agency(code);
        return letter(agency, agency.documentAbbreviation() + "-" + division);
    }

    private Map<String, String> letter(Agency agency, String symbol) {
        boolean together = agency.signingAuthority() != null;
        // The Front's deputies sign on behalf of its standing board, a committee's below that in the chairman's place.
        String authority = together ? agency.committee() ? "TM. KT." : "TM." : "KT.";
        return Map.of(
                "number",
                next(agency.code().value()),
                "symbol",
                symbol,
                "date",
                days.now().toLocalDate().toString(),
                "authority",
                authority,
                "signer",
                "Nguyễn Văn Mẫu",
                "signerTitle",
                "Phó " + agency.headTitle());
    }

    private Agency agency(String code) {
        return directory.get(new AgencyCode(code), days.now().toLocalDate());
    }

    private String next(String agency) {
        return String.valueOf(
                last.merge(agency, 100 + Math.floorMod(agency.hashCode(), 80), (used, first) -> used + 7));
    }
}
