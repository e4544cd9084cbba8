package vn.ansinh.reporting.signature;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issuers, the certificates they give, and what is signed with them: all made here. */
public final class Signing {

    /** As the tests' clock has it. */
    public static final Instant NOW = Instant.parse("2021-06-10T03:00:00Z");

    private static final String ALGORITHM = "SHA256withRSA";

    private Signing() {}

    /** Who gives certificates. */
    public record Issuer(X509Certificate certificate, KeyPair keys, X500Name name) {

        public static Issuer named(String commonName) {
            KeyPair keys = newKeys();
            X500Name name = new X500Name("CN=" + commonName + ",C=VN");
            return new Issuer(Signing.certificate(name, keys, name, keys, true, year(-5), year(10)), keys, name);
        }

        /** @param subject for example {@code CN=Nguyễn Văn An,O=Sở Y tế,C=VN} */
        public Signer signer(String subject) {
            return signer(subject, year(-1), year(3));
        }

        public Signer signer(String subject, Instant from, Instant to) {
            KeyPair own = newKeys();
            return new Signer(
                    Signing.certificate(new X500Name(subject), own, name, keys, false, from, to), certificate, own);
        }
    }

    /** Who signs. */
    public record Signer(X509Certificate certificate, X509Certificate issuer, KeyPair keys) {

        public byte[] sign(byte[] pdf) {
            return sign(pdf, NOW);
        }

        public byte[] sign(byte[] pdf, Instant at) {
            return sign(pdf, at, "ETSI.CAdES.detached");
        }

        /** @param format as the signature's dictionary names it */
        public byte[] sign(byte[] pdf, Instant at, String format) {
            var parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            parameters.setSubFilter(format);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.setSigningCertificate(new CertificateToken(certificate));
            parameters.setCertificateChain(new CertificateToken(certificate), new CertificateToken(issuer));
            parameters.bLevel().setTrustAnchorBPPolicy(false);
            parameters.bLevel().setSigningDate(Date.from(at));
            var verifier = new CommonCertificateVerifier(true);
            verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
            var service = new PAdESService(verifier);
            var document = new InMemoryDocument(pdf, "van-ban.pdf");
            byte[] data = service.getDataToSign(document, parameters).getBytes();
            DSSDocument signed = service.signDocument(
                    document, parameters, new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature(data)));
            try (InputStream content = signed.openStream()) {
                return content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private byte[] signature(byte[] data) {
            try {
                var signature = Signature.getInstance(ALGORITHM);
                signature.initSign(keys.getPrivate());
                signature.update(data);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A letter of one page. */
    public static byte[] letter(String... lines) {
        try (var document = new PDDocument()) {
            page(document, lines);
            return written(document, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page is put behind what was signed, as an honest program writes it: what was there stays, byte by byte. */
    public static byte[] withPage(byte[] pdf, String line) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = page(document, line);
            page.getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            return written(document, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number is written upon the page, as a note that leaves the page itself as it is. */
    public static byte[] withNote(byte[] pdf, String text) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var note = new PDAnnotationFreeText();
            note.setRectangle(new PDRectangle(90, 780, 120, 20));
            note.setContents(text);
            PDPage page = document.getPage(0);
            List<PDAnnotation> notes = page.getAnnotations();
            notes.add(note);
            page.setAnnotations(notes);
            page.getCOSObject().setNeedToBeUpdated(true);
            return written(document, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param password empty for one that opens, but is closed to changes */
    public static byte[] locked(byte[] pdf, String password) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return written(document, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One bit of what was signed is another: a letter of the text that is not packed. */
    public static byte[] changed(byte[] pdf, String word) {
        byte[] changed = pdf.clone();
        byte[] sought = word.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + sought.length <= pdf.length; at++) {
            if (Arrays.equals(pdf, at, at + sought.length, sought, 0, sought.length)) {
                changed[at] ^= 1;
                return changed;
            }
        }
        throw new IllegalArgumentException(word);
    }

    private static PDPage page(PDDocument document, String... lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        // Not packed, so that a test can change a letter of it.
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
            content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 14);
            content.beginText();
            content.newLineAtOffset(90, 740);
            content.setLeading(20);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
        return page;
    }

    private static byte[] written(PDDocument document, boolean incremental) throws IOException {
        var out = new ByteArrayOutputStream();
        if (incremental) {
            document.saveIncremental(out);
        } else {
            document.save(out);
        }
        return out.toByteArray();
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(
            X500Name subject, KeyPair own, X500Name issuer, KeyPair issuing, boolean issues, Instant from, Instant to) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(System.nanoTime()),
                    Date.from(from),
                    Date.from(to),
                    subject,
                    own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(issues));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(issues ? KeyUsage.keyCertSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM).build(issuing.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant year(int years) {
        return NOW.plus(Duration.ofDays(365L * years));
    }
}
