package vn.ansinh.reporting.signature;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.enumerations.QCTypeEnum;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.ansinh.reporting.signature.SignatureCheck.Kind;

/** Whose a certificate is, as far as it tells. */
final class Signers {

    /** Citizens' cards, identity cards and passports stand in the certificates of persons; tax and budget codes in those of bodies. */
    private static final Pattern PERSON_NUMBER = Pattern.compile("(?:CCCD|CMND|HC)\\b.*");

    private static final Pattern BODY_NUMBER = Pattern.compile("(?:MST|MNS|MDVQHNS)\\b.*");

    /** How bodies are called and no person is. */
    private static final Pattern BODY_NAME = Pattern.compile(
            "(?:ỦY BAN|UỶ BAN|UBND|SỞ|CỤC|CHI CỤC|VĂN PHÒNG|TRUNG TÂM|BẢO HIỂM XÃ HỘI|CÔNG AN|HỘI|LIÊN ĐOÀN|BAN|BỘ|TỈNH|PHÒNG)\\s.*");

    private Signers() {}

    static Kind kind(CertificateWrapper certificate) {
        String number = upper(Objects.requireNonNullElse(certificate.getSubjectSerialNumber(), uid(certificate)));
        if (certificate.getQcTypes().contains(QCTypeEnum.QCT_ESEAL)
                || certificate.getOrganizationIdentifier() != null
                || BODY_NUMBER.matcher(number).matches()) {
            return Kind.SEAL;
        }
        if (certificate.getQcTypes().contains(QCTypeEnum.QCT_ESIGN)
                || certificate.getSurname() != null
                || PERSON_NUMBER.matcher(number).matches()) {
            return Kind.PERSON;
        }
        String name = upper(name(certificate));
        boolean body = BODY_NAME.matcher(name).matches() || name.equals(upper(certificate.getOrganizationName()));
        return body ? Kind.SEAL : Kind.UNKNOWN;
    }

    static String name(CertificateWrapper certificate) {
        String name = certificate.getCommonName();
        return name == null ? Objects.requireNonNullElse(certificate.getReadableCertificateName(), "") : name;
    }

    static String organisation(CertificateWrapper certificate) {
        return Objects.requireNonNullElse(certificate.getOrganizationName(), "");
    }

    /** The name of who issued it, cut out of the distinguished name. */
    static String issuer(CertificateWrapper certificate) {
        String name = Objects.requireNonNullElse(certificate.getCertificateIssuerDN(), "");
        var common = Pattern.compile("(?:^|,\\s*)CN=((?:\\\\.|[^,])*)").matcher(name);
        return common.find() ? common.group(1).replaceAll("\\\\(.)", "$1") : name;
    }

    /** The user's identifier (0.9.2342.19200300.100.1.1), where Vietnamese issuers write the number. */
    private static String uid(CertificateWrapper certificate) {
        var uid =
                Pattern.compile("UID=([^,]*)").matcher(Objects.requireNonNullElse(certificate.getCertificateDN(), ""));
        return uid.find() ? uid.group(1) : "";
    }

    private static String upper(String text) {
        return text == null ? "" : text.strip().toUpperCase(Locale.forLanguageTag("vi"));
    }
}
