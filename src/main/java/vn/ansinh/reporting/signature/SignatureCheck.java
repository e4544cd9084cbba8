package vn.ansinh.reporting.signature;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.ansinh.reporting.signature.ApprovedContent.Compared;

/**
 * What was found when the digital signatures of a file were verified.
 *
 * @param signatures in the order in which they were put; empty when there is none or the file could not be read
 * @param checkCodes the check codes that stand in its text, as they are printed; empty when there is none
 * @param content what came of comparing it with what was approved; null where that could not be
 */
public record SignatureCheck(
        Result result,
        List<Signature> signatures,
        List<String> checkCodes,
        @JsonInclude(JsonInclude.Include.NON_NULL) Compared content) {

    SignatureCheck(Result result, List<Signature> signatures, List<String> checkCodes) {
        this(result, signatures, checkCodes, null);
    }

    SignatureCheck with(Compared compared) {
        return new SignatureCheck(result, signatures, checkCodes, compared);
    }

    /** Whether it says something else than what was approved. */
    public boolean differs() {
        return content != null && !content.same();
    }

    public SignatureCheck {
        signatures = List.copyOf(signatures);
        checkCodes = List.copyOf(checkCodes);
    }

    /** Of the whole file: the worst there is to say. */
    public enum Result {
        /** Each signature is whole, and nothing was added after the last one. */
        SIGNED_WHOLE,
        /** Whole, but a signer's certificate was issued by nobody the province trusts. */
        UNKNOWN_SIGNER,
        /** A certificate was revoked, or not in force, when it signed. */
        CERTIFICATE_NOT_VALID,
        /** Something was added after it was signed. */
        EXTENDED,
        /** What was signed is not what stands there. */
        CHANGED,
        /** No digital signature: a scanned paper, for example. */
        NOT_SIGNED,
        /** Closed by a password or by rights, so that neither we nor the receiver can read it. */
        LOCKED,
        /** No reader opens it, or reading it would take more than a letter can need. */
        UNREADABLE;

        /** Whether a clerk says why before a letter goes out with such a file. */
        public boolean needsReason() {
            return this != SIGNED_WHOLE && this != NOT_SIGNED;
        }
    }

    /** Who a certificate was given to. */
    public enum Kind {
        PERSON,
        /** A body: what stands for its seal. */
        SEAL,
        /** The certificate does not tell. */
        UNKNOWN
    }

    /** How much of the file a signature covers. */
    public enum Coverage {
        /** To its last byte. */
        WHOLE,
        /** What came after it are further signatures, or what proves them. */
        FOLLOWED,
        /** Before the next signature something was written upon a page, as a number and a day are. */
        NOTED,
        /** Something else was added after it. */
        ADDED
    }

    /** Whether the certificate was in force when it signed. */
    public enum Validity {
        VALID,
        EXPIRED,
        NOT_YET,
        /** The signature does not say when it was put. */
        UNKNOWN
    }

    /** Who issued the certificate. */
    public enum Chain {
        TRUSTED,
        UNKNOWN_ISSUER,
        /** The installation has no list of issuers it trusts. */
        NOT_CHECKED
    }

    /** Nothing is asked over the network: only what the file itself brings is looked at. */
    public enum Revocation {
        NOT_CHECKED,
        NOT_REVOKED,
        REVOKED
    }

    /**
     * One of them.
     *
     * @param signer the certificate's name; empty when there is no certificate to read
     * @param organisation the body it names; empty when it names none
     * @param issuer the name of who issued it; empty as with the signer
     * @param signedAt as the signer's computer, or the time stamp, says; null when neither does
     * @param stamped whether a time stamp says so
     * @param intact whether what it covers is what was signed
     */
    public record Signature(
            String signer,
            String organisation,
            Kind kind,
            String issuer,
            Instant signedAt,
            boolean stamped,
            boolean intact,
            Coverage coverage,
            Validity validity,
            Chain chain,
            Revocation revocation) {

        /** Whether it names this person, with what else it names him by. */
        public boolean of(String name) {
            Set<String> known = words(signer);
            return !known.isEmpty() && known.containsAll(words(name));
        }
    }

    /** Of a file without signatures to tell of. */
    public static SignatureCheck of(Result result) {
        return new SignatureCheck(result, List.of(), List.of());
    }

    /**
     * Whether persons have signed it, and none of them is this one. Names are compared without marks and capitals; a
     * body's seal is nobody's name.
     *
     * @param name as the letter has it
     */
    public boolean signedByAnother(String name) {
        List<Signature> persons = signatures.stream()
                .filter(signature -> signature.kind() != Kind.SEAL)
                .toList();
        return !persons.isEmpty() && persons.stream().noneMatch(signature -> signature.of(name));
    }

    /** Whether the clerk says why before this file goes out as the letter of this signer. */
    public boolean needsReason(String signer) {
        return result.needsReason() || differs() || signedByAnother(signer);
    }

    private static Set<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        Set<String> words = new HashSet<>(Arrays.asList(plain.split("[^\\p{L}]+")));
        words.remove("");
        return words;
    }
}
