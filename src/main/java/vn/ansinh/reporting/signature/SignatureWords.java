package vn.ansinh.reporting.signature;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.signature.SignatureCheck.Result;
import vn.ansinh.reporting.signature.SignatureCheck.Signature;
import vn.ansinh.reporting.signature.SignatureChecks.Kept;
import vn.ansinh.reporting.signature.SignatureView.Signed;

/** What was found of signed files, in sentences. */
@Component
class SignatureWords {

    private final Texts texts;
    private final People people;

    SignatureWords(Texts texts, People people) {
        this.texts = texts;
        this.people = people;
    }

    SignatureView of(Kept kept) {
        SignatureCheck check = kept.check();
        return new SignatureView(
                check.result(),
                check.result().needsReason() || kept.signer() != null,
                found(check.result(), kept.signer()),
                check.signatures().stream().map(this::signed).toList(),
                kept.checkedAt(),
                kept.reason() == null
                        ? null
                        : texts.of(
                                "signature.confirmed",
                                people.name(kept.writtenBy()),
                                Formats.moment(kept.writtenAt()),
                                kept.reason()));
    }

    /**
     * The worst there is to say of a file.
     *
     * @param signer of the letter, where the file was signed by others; null otherwise
     */
    String found(Result result, String signer) {
        String sentence = texts.of("signature.result." + result);
        return signer == null ? sentence : sentence + " " + texts.of("signature.other-signer", signer);
    }

    private Signed signed(Signature signature) {
        return new Signed(
                texts.of("signature.by." + signature.kind(), name(signature), time(signature)),
                List.of(
                        texts.of(signature.intact() ? "signature.intact" : "signature.not-intact"),
                        texts.of("signature.coverage." + signature.coverage()),
                        texts.of("signature.validity." + signature.validity()),
                        texts.of("signature.chain." + signature.chain(), issuer(signature)),
                        texts.of("signature.revocation." + signature.revocation())));
    }

    private String name(Signature signature) {
        String name = signature.signer().isEmpty() ? texts.of("signature.nobody") : signature.signer();
        return signature.organisation().isEmpty() || signature.organisation().equals(name)
                ? name
                : name + " (" + signature.organisation() + ")";
    }

    private String issuer(Signature signature) {
        return signature.issuer().isEmpty() ? texts.of("signature.nobody") : signature.issuer();
    }

    private String time(Signature signature) {
        if (signature.signedAt() == null) {
            return texts.of("signature.time.none");
        }
        return texts.of(
                signature.stamped() ? "signature.time.stamped" : "signature.time.claimed",
                Formats.moment(signature.signedAt()));
    }
}
