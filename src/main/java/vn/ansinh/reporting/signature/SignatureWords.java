package vn.ansinh.reporting.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.signature.SignatureCheck.Signature;
import vn.ansinh.reporting.signature.SignatureChecks.Kept;
import vn.ansinh.reporting.signature.SignatureView.Signed;

/** What was found of signed files, in sentences. */
@Component
class SignatureWords {

    /** So many differences are named. */
    private static final int SHOWN = 5;

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
                check.result().needsReason() || check.differs() || kept.signer() != null,
                found(check, kept.signer()),
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
    String found(SignatureCheck check, String signer) {
        var sentences = new ArrayList<String>();
        sentences.add(texts.of("signature.result." + check.result()));
        if (check.content() != null) {
            List<String> differences = check.content().differences();
            sentences.add(
                    differences.isEmpty()
                            ? texts.of("signature.content.same")
                            : texts.of(
                                    "signature.content.differs",
                                    differences.stream().limit(SHOWN).collect(Collectors.joining("; "))));
        }
        if (signer != null) {
            sentences.add(texts.of("signature.other-signer", signer));
        }
        return String.join(" ", sentences);
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
