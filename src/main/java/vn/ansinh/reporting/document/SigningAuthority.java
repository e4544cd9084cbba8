package vn.ansinh.reporting.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ansinh.reporting.directory.Agency;
import vn.ansinh.reporting.engine.Refusal;

/**
 * Quyền hạn ký: on whose behalf and in whose place somebody signs (Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, Phần I,
 * Mục II, khoản 7). A clerk chooses it as the abbreviations in their order, {@code TM. KT.}, and what is printed are lines:
 *
 * <pre>
 * TM. ỦY BAN NHÂN DÂN
 * KT. CHỦ TỊCH
 * PHÓ CHỦ TỊCH
 * </pre>
 */
final class SigningAuthority {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** The head, an acting head, a deputy; whom the head has told or empowered to sign, and that person's deputy. */
    private static final List<String> OF_ONE = List.of("", "Q.", "KT.", "TL.", "TL. KT.", "TUQ.", "TUQ. KT.");

    /** The same under the name of a body that decides together. */
    private static final List<String> OF_MANY =
            OF_ONE.stream().map(code -> code.isEmpty() ? "TM." : "TM. " + code).toList();

    private static final Set<String> KNOWN =
            Stream.concat(OF_ONE.stream(), OF_MANY.stream()).collect(Collectors.toUnmodifiableSet());

    private static final String DEPUTY = "phó ";

    private SigningAuthority() {}

    /** @throws Refusal when it is none that the decree knows */
    static String known(String code) {
        if (!KNOWN.contains(code)) {
            throw Refusal.invalid("authority", "document.letter.authority");
        }
        return code;
    }

    /** As an office has it whose clerk chose one abbreviation alone: a committee's deputies sign on its behalf as well. */
    static String completed(String code, Agency body) {
        boolean alone = code.equals("KT.") || code.equals("Q.");
        return alone && body.signingAuthority() != null ? "TM. " + code : code;
    }

    /** What a body's clerk may choose from, the usual first. */
    static List<String> of(Agency body) {
        return body.signingAuthority() == null
                ? OF_ONE
                : Stream.concat(OF_MANY.stream(), OF_ONE.stream()).toList();
    }

    /** Whether the head's title stands in the lines. */
    static boolean namesHead(String code) {
        return Arrays.stream(code.split(" ")).anyMatch(Set.of("KT.", "TL.", "TUQ.")::contains);
    }

    /** Whether a deputy of whom the head has told or empowered to sign does so. */
    static boolean namesSubstituted(String code) {
        return code.endsWith("TL. KT.") || code.endsWith("TUQ. KT.");
    }

    /**
     * The lines above the signer's title.
     *
     * @param headTitle of the body's head; null where it does not stand in them
     * @param substituted the title of whom the signer is a deputy of; null where no such is
     * @throws Refusal when the body does not decide together, or a title is missing
     */
    static List<String> lines(String code, Agency body, String headTitle, String substituted) {
        if (code.startsWith("TM.") && body.signingAuthority() == null) {
            throw Refusal.invalid("authority", "document.letter.authority-one");
        }
        if (namesHead(code) && headTitle == null) {
            throw Refusal.invalid("headTitle", "document.letter.head-title-missing");
        }
        if (namesSubstituted(code) && substituted == null) {
            throw Refusal.invalid("substitutedTitle", "document.letter.substituted-missing");
        }
        List<String> lines = new ArrayList<>();
        boolean told = false;
        for (String part : code.split(" ")) {
            switch (part) {
                case "TM." -> lines.add(body.signingAuthority());
                case "TL.", "TUQ." -> {
                    lines.add(part + " " + capitals(headTitle));
                    told = true;
                }
                case "KT." -> lines.add("KT. " + capitals(told ? substituted : headTitle));
                default -> {}
            }
        }
        return lines;
    }

    /**
     * The signer's title as it stands in the letter: an acting head's with Q. before it.
     *
     * @throws Refusal when a deputy would sign as the head, or the head in his own place
     */
    static String title(String code, Agency body, String headTitle, String title) {
        boolean acting = code.endsWith("Q.") && !code.endsWith("TUQ.");
        String bare = bare(title);
        if (bare.matches("(?s)(?:TM|KT|TL|TUQ)\\..*")) {
            throw Refusal.invalid("signerTitle", "document.letter.title-form", title);
        }
        boolean asHead = acting || code.isEmpty() || code.equals("TM.");
        // The Front's and the unions' deputies sign on behalf of their standing boards; offices of the state sign KT.
        if (asHead
                && body.kind() != Agency.Kind.ORGANISATION
                && bare.toLowerCase(VIETNAMESE).startsWith(DEPUTY)) {
            throw Refusal.invalid("signerTitle", "document.letter.title-of-deputy", title);
        }
        if (code.endsWith("KT.") && !namesSubstituted(code) && bare.equalsIgnoreCase(headTitle)) {
            throw Refusal.invalid("signerTitle", "document.letter.title-of-head", title);
        }
        return acting || asHead && !bare.equals(title) ? "Q. " + bare : title;
    }

    /** Who signs so is usually called this; empty when nobody can know. */
    static String usualTitle(String code, String headTitle) {
        if (headTitle == null || code.contains("TL.") || code.contains("TUQ.")) {
            return "";
        }
        return code.endsWith("KT.") ? "Phó " + headTitle : headTitle;
    }

    /** How the letter was signed, by its lines; empty for the head. */
    static String code(Letter letter) {
        String code = letter.signingAuthority()
                .lines()
                .map(line -> line.substring(0, line.indexOf('.') + 1))
                .collect(Collectors.joining(" "));
        return letter.signerTitle().startsWith("Q. ") ? (code + " Q.").strip() : code;
    }

    /** Without the Q. of an acting head, which the lines have. */
    static String bare(String title) {
        return title.startsWith("Q. ") ? title.substring("Q. ".length()).strip() : title;
    }

    static String capitals(String title) {
        return title.toUpperCase(VIETNAMESE);
    }
}
