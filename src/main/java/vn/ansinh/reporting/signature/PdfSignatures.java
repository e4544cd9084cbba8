package vn.ansinh.reporting.signature;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.ServiceLoaderPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import vn.ansinh.reporting.signature.SignatureCheck.Chain;
import vn.ansinh.reporting.signature.SignatureCheck.Coverage;
import vn.ansinh.reporting.signature.SignatureCheck.Kind;
import vn.ansinh.reporting.signature.SignatureCheck.Result;
import vn.ansinh.reporting.signature.SignatureCheck.Revocation;
import vn.ansinh.reporting.signature.SignatureCheck.Signature;
import vn.ansinh.reporting.signature.SignatureCheck.Validity;

/**
 * Reads the signatures of a PDF with the European Commission's library (DSS): it establishes what is so, the rules of
 * what a province says to it are here. The only class that loads it, with the first file that is verified.
 */
final class PdfSignatures {

    private final byte[] file;
    private final TrustStore trusted;

    private PdfSignatures(byte[] file, TrustStore trusted) {
        this.file = file;
        this.trusted = trusted;
    }

    /** @throws UnreadablePdf when the library does not open it */
    static SignatureCheck read(byte[] file, TrustStore trusted, Date now) {
        try {
            return new PdfSignatures(file, trusted).read(now);
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnreadablePdf(e);
        }
    }

    private SignatureCheck read(Date now) {
        List<SignatureWrapper> found = facts(now).getSignatures().stream()
                .sorted(Comparator.comparing(PdfSignatures::end))
                .toList();
        if (found.isEmpty()) {
            return SignatureCheck.of(Result.NOT_SIGNED);
        }
        List<Signature> signatures = found.stream()
                .map(signature -> signature(signature, signature == found.get(found.size() - 1)))
                .toList();
        return new SignatureCheck(result(signatures), signatures, List.of());
    }

    private DiagnosticData facts(Date now) {
        // Neither certificates nor revocations are fetched: no source of either is given.
        var verifier = new CommonCertificateVerifier(true);
        var issuers = new CommonTrustedCertificateSource();
        trusted.issuers().forEach(issuer -> issuers.addCertificate(new CertificateToken(issuer)));
        verifier.setTrustedCertSources(issuers);

        // Pages are compared by their objects; pictures of all of them would take a second each.
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        var reader = new ServiceLoaderPdfObjFactory();
        reader.setPdfDifferencesFinder(differences);

        var validator = new PDFDocumentValidator(new InMemoryDocument(file));
        validator.setPdfObjFactory(reader);
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(now);
        return new DiagnosticData(validator.getDiagnosticData());
    }

    private Signature signature(SignatureWrapper signature, boolean last) {
        CertificateWrapper certificate = signature.getSigningCertificate();
        Optional<TimestampWrapper> stamp = signature.getTimestampList().stream()
                .filter(one -> one.isMessageImprintDataIntact() && one.isSignatureValid())
                .min(Comparator.comparing(TimestampWrapper::getProductionTime));
        Date at = stamp.map(TimestampWrapper::getProductionTime).orElse(signature.getClaimedSigningTime());
        return new Signature(
                certificate == null ? "" : Signers.name(certificate),
                certificate == null ? "" : Signers.organisation(certificate),
                certificate == null ? Kind.UNKNOWN : Signers.kind(certificate),
                certificate == null ? "" : Signers.issuer(certificate),
                at == null ? null : Instant.ofEpochMilli(at.getTime()),
                stamp.isPresent(),
                intact(signature),
                coverage(signature, last),
                validity(certificate, at),
                chain(signature),
                revocation(certificate, at));
    }

    private static boolean intact(SignatureWrapper signature) {
        return signature.isSignatureIntact()
                && signature.isSignatureValid()
                && signature.getDigestMatchers().stream()
                        .allMatch(digest -> digest.isDataFound() && digest.isDataIntact())
                && signature.getPDFRevision().isSignatureByteRangeValid()
                && signature.getPDFRevision().isPdfSignatureDictionaryConsistent();
    }

    private Coverage coverage(SignatureWrapper signature, boolean last) {
        PDFRevisionWrapper revision = signature.getPDFRevision();
        boolean otherwise = !revision.getPdfUndefinedChanges().isEmpty()
                || !revision.getPdfPageDifferenceConcernedPages().isEmpty();
        if (otherwise) {
            return Coverage.ADDED;
        }
        if (onlyBlanks(end(signature))) {
            return Coverage.WHOLE;
        }
        // Before another signature the letter's number and day may be written, and its own field is; after the last one
        // only what proves it.
        boolean noted = !revision.getPdfAnnotationChanges().isEmpty();
        if (!last) {
            return noted ? Coverage.NOTED : Coverage.FOLLOWED;
        }
        boolean stamped = !signature.getDocumentTimestamps().isEmpty();
        boolean filled = !revision.getPdfSignatureOrFormFillChanges().isEmpty() && !stamped;
        boolean proven = !revision.getPdfExtensionChanges().isEmpty() || stamped;
        return noted || filled || !proven ? Coverage.ADDED : Coverage.FOLLOWED;
    }

    private static Integer end(SignatureWrapper signature) {
        List<BigInteger> range = signature.getPDFRevision().getSignatureByteRange();
        return range.size() < 4 ? 0 : range.get(2).add(range.get(3)).intValue();
    }

    private boolean onlyBlanks(int from) {
        for (int at = from; at < file.length; at++) {
            if (!Character.isWhitespace(file[at]) && file[at] != 0) {
                return false;
            }
        }
        return true;
    }

    private static Validity validity(CertificateWrapper certificate, Date at) {
        if (certificate == null || at == null) {
            return Validity.UNKNOWN;
        }
        if (at.before(certificate.getNotBefore())) {
            return Validity.NOT_YET;
        }
        return at.after(certificate.getNotAfter()) ? Validity.EXPIRED : Validity.VALID;
    }

    private Chain chain(SignatureWrapper signature) {
        if (!trusted.named()) {
            return Chain.NOT_CHECKED;
        }
        return signature.isTrustedChain() ? Chain.TRUSTED : Chain.UNKNOWN_ISSUER;
    }

    /** What was revoked later was good when it signed. */
    private static Revocation revocation(CertificateWrapper certificate, Date at) {
        if (certificate == null || certificate.getCertificateRevocationData().isEmpty()) {
            return Revocation.NOT_CHECKED;
        }
        return certificate.getCertificateRevocationData().stream()
                        .filter(CertificateRevocationWrapper::isRevoked)
                        .map(CertificateRevocationWrapper::getRevocationDate)
                        .anyMatch(revoked -> at == null || revoked == null || !revoked.after(at))
                ? Revocation.REVOKED
                : Revocation.NOT_REVOKED;
    }

    private static Result result(List<Signature> signatures) {
        if (!signatures.stream().allMatch(Signature::intact)) {
            return Result.CHANGED;
        }
        if (signatures.stream().anyMatch(signature -> signature.coverage() == Coverage.ADDED)) {
            return Result.EXTENDED;
        }
        if (signatures.stream().anyMatch(PdfSignatures::notInForce)) {
            return Result.CERTIFICATE_NOT_VALID;
        }
        return signatures.stream().anyMatch(signature -> signature.chain() == Chain.UNKNOWN_ISSUER)
                ? Result.UNKNOWN_SIGNER
                : Result.SIGNED_WHOLE;
    }

    private static boolean notInForce(Signature signature) {
        return signature.validity() == Validity.EXPIRED
                || signature.validity() == Validity.NOT_YET
                || signature.revocation() == Revocation.REVOKED;
    }
}
