package vn.ansinh.reporting.engine;

import java.util.regex.Pattern;

/**
 * What every mail server takes as an address (RFC 5321, RFC 5322 dot-atom): signs of ASCII. Letters with Vietnamese marks
 * need an extension (RFC 6531) that the servers of agencies do not speak; such a header would go out raw.
 */
public final class MailAddress {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

    private MailAddress() {}

    public static boolean deliverable(String address) {
        return address != null
                && address.length() <= 254
                && address.indexOf('@') <= 64
                && FORM.matcher(address).matches();
    }
}
