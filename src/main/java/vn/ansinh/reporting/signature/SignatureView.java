package vn.ansinh.reporting.signature;

import java.time.Instant;
import java.util.List;
import vn.ansinh.reporting.signature.SignatureCheck.Result;

/**
 * What was found of a signed file, in the reader's language.
 *
 * @param warning whether a letter does not go out with it without a reason
 * @param sentence what is to say of the whole file
 * @param confirmed who sent it all the same, when and why; null when nobody had to
 */
public record SignatureView(
        Result result, boolean warning, String sentence, List<Signed> signatures, Instant checkedAt, String confirmed) {

    /**
     * One signature.
     *
     * @param by whose, and when
     * @param facts in sentences
     */
    public record Signed(String by, List<String> facts) {}
}
