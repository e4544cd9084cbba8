package vn.ansinh.reporting.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.reporting.signature.Signing.NOW;
import static vn.ansinh.reporting.signature.Signing.letter;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.reporting.signature.SignatureCheck.Chain;
import vn.ansinh.reporting.signature.SignatureCheck.Coverage;
import vn.ansinh.reporting.signature.SignatureCheck.Kind;
import vn.ansinh.reporting.signature.SignatureCheck.Result;
import vn.ansinh.reporting.signature.SignatureCheck.Revocation;
import vn.ansinh.reporting.signature.SignatureCheck.Signature;
import vn.ansinh.reporting.signature.SignatureCheck.Validity;
import vn.ansinh.reporting.signature.Signing.Issuer;
import vn.ansinh.reporting.signature.Signing.Signer;

class SignedFilesTest {

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Issuer ISSUER = Issuer.named("CA của Chính phủ (thử)");
    private static final Signer PERSON = ISSUER.signer("UID=CCCD:086080000001,CN=Nguyễn Văn An,O=Sở Y tế,C=VN");
    private static final Signer SEAL = ISSUER.signer("CN=Sở Y tế,O=UBND tỉnh Vĩnh Long,C=VN");

    private final SignedFiles files = new SignedFiles(new TrustStore(List.of(ISSUER.certificate())), CLOCK);

    @Test
    void aLetterThatItsSignerSignedIsWhole() {
        SignatureCheck check = files.verify(PERSON.sign(letter("Bao cao")));

        assertThat(check.result()).isEqualTo(Result.SIGNED_WHOLE);
        assertThat(check.signatures())
                .containsExactly(new Signature(
                        "Nguyễn Văn An",
                        "Sở Y tế",
                        Kind.PERSON,
                        "CA của Chính phủ (thử)",
                        NOW,
                        false,
                        true,
                        Coverage.WHOLE,
                        Validity.VALID,
                        Chain.TRUSTED,
                        Revocation.NOT_CHECKED));
        assertThat(check.needsReason("Nguyễn Văn An")).isFalse();
    }

    @Test
    void personAndSealStandBesideEachOther() {
        SignatureCheck check = files.verify(SEAL.sign(PERSON.sign(letter("Bao cao"))));

        assertThat(check.result()).isEqualTo(Result.SIGNED_WHOLE);
        assertThat(check.signatures()).extracting(Signature::kind).containsExactly(Kind.PERSON, Kind.SEAL);
        assertThat(check.signatures())
                .extracting(Signature::coverage)
                .containsExactly(Coverage.FOLLOWED, Coverage.WHOLE);
    }

    /** The form most signing programs write, older than the European one. */
    @Test
    void aSignatureOfTheOlderFormIsReadToo() {
        SignatureCheck check = files.verify(PERSON.sign(letter("Bao cao"), NOW, "adbe.pkcs7.detached"));

        assertThat(check.result()).isEqualTo(Result.SIGNED_WHOLE);
        assertThat(check.signatures()).extracting(Signature::chain).containsExactly(Chain.TRUSTED);
    }

    @Test
    void oneBitThatIsAnotherIsFound() {
        SignatureCheck check = files.verify(Signing.changed(PERSON.sign(letter("Bao cao")), "Bao cao"));

        assertThat(check.result()).isEqualTo(Result.CHANGED);
        assertThat(check.signatures()).extracting(Signature::intact).containsExactly(false);
    }

    @Test
    void aPageAfterTheSignatureIsFound() {
        SignatureCheck check = files.verify(Signing.withPage(PERSON.sign(letter("Bao cao")), "Them"));

        assertThat(check.result()).isEqualTo(Result.EXTENDED);
        assertThat(check.signatures()).extracting(Signature::intact).containsExactly(true);
    }

    @Test
    void aPageBetweenTwoSignaturesIsFound() {
        byte[] file = SEAL.sign(Signing.withPage(PERSON.sign(letter("Bao cao")), "Them"));

        SignatureCheck check = files.verify(file);

        assertThat(check.result()).isEqualTo(Result.EXTENDED);
        assertThat(check.signatures()).extracting(Signature::coverage).containsExactly(Coverage.ADDED, Coverage.WHOLE);
    }

    /** A clerk writes number and day upon what the leader has signed, and signs for the body. */
    @Test
    void aNumberMayBeWrittenBeforeTheBodySignsAndNothingAfterwards() {
        byte[] numbered = SEAL.sign(Signing.withNote(PERSON.sign(letter("Bao cao")), "145"));

        SignatureCheck check = files.verify(numbered);

        assertThat(check.result()).isEqualTo(Result.SIGNED_WHOLE);
        assertThat(check.signatures()).extracting(Signature::coverage).containsExactly(Coverage.NOTED, Coverage.WHOLE);
        assertThat(files.verify(Signing.withNote(numbered, "146")).result()).isEqualTo(Result.EXTENDED);
    }

    @Test
    void whatStandsBehindTheLastSignatureWithoutBelongingToThePdfIsFound() {
        byte[] signed = PERSON.sign(letter("Bao cao"));
        byte[] longer = Arrays.copyOf(signed, signed.length + 4);
        System.arraycopy("MZ..".getBytes(StandardCharsets.US_ASCII), 0, longer, signed.length, 4);

        assertThat(files.verify(longer).result()).isEqualTo(Result.EXTENDED);
    }

    @Test
    void aSignerOfAnotherIssuerIsUnknown() {
        Signer foreign = Issuer.named("CA khác").signer("CN=Nguyễn Văn An,C=VN");

        SignatureCheck check = files.verify(foreign.sign(letter("Bao cao")));

        assertThat(check.result()).isEqualTo(Result.UNKNOWN_SIGNER);
        assertThat(check.signatures()).extracting(Signature::chain).containsExactly(Chain.UNKNOWN_ISSUER);
    }

    @Test
    void withoutTrustedIssuersItIsSaidThatNobodyLookedAtThem() {
        var files = new SignedFiles(new TrustStore(List.of()), CLOCK);

        SignatureCheck check = files.verify(PERSON.sign(letter("Bao cao")));

        assertThat(check.result()).isEqualTo(Result.SIGNED_WHOLE);
        assertThat(check.signatures()).extracting(Signature::chain).containsExactly(Chain.NOT_CHECKED);
    }

    @Test
    void aCertificateThatHadExpiredWhenItSignedIsFound() {
        Signer expired =
                ISSUER.signer("CN=Nguyễn Văn An,C=VN", NOW.minus(Duration.ofDays(400)), NOW.minus(Duration.ofDays(30)));

        assertThat(files.verify(expired.sign(letter("Bao cao"))).result()).isEqualTo(Result.CERTIFICATE_NOT_VALID);
        assertThat(files.verify(expired.sign(letter("Bao cao"), NOW.minus(Duration.ofDays(60))))
                        .result())
                .isEqualTo(Result.SIGNED_WHOLE);
    }

    @Test
    void aLetterWithoutSignatureIsAllowed() {
        SignatureCheck check = files.verify(letter("Ban quet"));

        assertThat(check.result()).isEqualTo(Result.NOT_SIGNED);
        assertThat(check.needsReason("Nguyễn Văn An")).isFalse();
    }

    @Test
    void whatIsLockedCannotBeRead() {
        assertThat(files.verify(Signing.locked(letter("Bao cao"), "mat-khau")).result())
                .isEqualTo(Result.LOCKED);
        assertThat(files.verify(Signing.locked(letter("Bao cao"), "")).result()).isEqualTo(Result.LOCKED);
    }

    @Test
    void whatIsNoPdfIsUnreadable() {
        assertThat(files.verify("MZ an executable".getBytes(StandardCharsets.US_ASCII))
                        .result())
                .isEqualTo(Result.UNREADABLE);
        assertThat(files.verify("%PDF-1.4 and nothing else".getBytes(StandardCharsets.US_ASCII))
                        .result())
                .isEqualTo(Result.UNREADABLE);
    }

    @Test
    void theCheckCodeOfAPrintedDocumentIsFoundInItsText() {
        byte[] file = PERSON.sign(letter("Bao cao", "Ma kiem tra: 0A1B-2C3D-4E5F-6071", "0A1B-2C3D-4E5F-6071-99"));

        assertThat(files.verify(file).checkCodes()).containsExactly("0A1B-2C3D-4E5F-6071");
        assertThat(files.text(file)).contains("Bao cao");
    }

    @Test
    void namesAreComparedWithoutMarksAndCapitals() {
        SignatureCheck check =
                files.verify(ISSUER.signer("CN=TRAN THI DUNG,C=VN").sign(letter("Bao cao")));

        assertThat(check.signedByAnother("Trần Thị Dung")).isFalse();
        assertThat(check.signedByAnother("Trần Thị Đúng")).isFalse();
        assertThat(check.signedByAnother("Nguyễn Văn An")).isTrue();
        assertThat(check.needsReason("Nguyễn Văn An")).isTrue();
    }

    @Test
    void aSealIsNobodysName() {
        SignatureCheck check = files.verify(SEAL.sign(letter("Ban quet")));

        assertThat(check.result()).isEqualTo(Result.SIGNED_WHOLE);
        assertThat(check.signedByAnother("Nguyễn Văn An")).isFalse();
    }
}
