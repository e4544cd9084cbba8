package vn.ansinh.reporting.signing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.signature.SignatureCheck;
import vn.ansinh.reporting.signature.SignatureCheck.Kind;
import vn.ansinh.reporting.signature.SignatureCheck.Result;
import vn.ansinh.reporting.signature.SignatureCheck.Signature;

/**
 * What a signing agent has sent back, beside what it was given.
 *
 * @param offered what it was given
 * @param before what was found of that
 * @param content what came back
 * @param check what was found of it
 */
record ReturnedFile(byte[] offered, SignatureCheck before, byte[] content, SignatureCheck check) {

    /**
     * Whether it is what was offered, byte by byte, and a signature more, whole.
     *
     * @param signer whose signature it must be; empty where anybody's may
     * @throws Refusal when it is not
     */
    void require(String signer) {
        if (!begins()) {
            throw Refusal.invalid("signedFile", "signing.refused.other-content");
        }
        List<Signature> added = added();
        if (check.result() == Result.NOT_SIGNED || added.isEmpty() && whole()) {
            throw Refusal.invalid("signedFile", "signing.refused.not-signed");
        }
        if (!whole()) {
            throw Refusal.invalid("signedFile", "signing.refused." + check.result());
        }
        boolean his = added.stream().anyMatch(one -> one.kind() != Kind.SEAL && one.of(signer));
        if (!signer.isEmpty() && !his) {
            throw Refusal.invalid("signedFile", "signing.refused.other-signer", names(added), signer);
        }
    }

    private boolean begins() {
        return content.length >= offered.length
                && Arrays.equals(content, 0, offered.length, offered, 0, offered.length);
    }

    /** An unknown issuer or an expired certificate is a warning, as with a file that is attached. */
    private boolean whole() {
        return switch (check.result()) {
            case SIGNED_WHOLE, UNKNOWN_SIGNER, CERTIFICATE_NOT_VALID -> true;
            default -> false;
        };
    }

    private List<Signature> added() {
        int known = before.signatures().size();
        List<Signature> now = check.signatures();
        return known < now.size() ? now.subList(known, now.size()) : List.of();
    }

    private static String names(List<Signature> signatures) {
        return signatures.stream()
                .map(Signature::signer)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
