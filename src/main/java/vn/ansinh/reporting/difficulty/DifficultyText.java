package vn.ansinh.reporting.difficulty;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.TaskInput;

/** What the raiser says. Texts are without surrounding blanks, never null; cause and proposal may be empty. */
record DifficultyText(
        String subject, String area, Severity severity, String description, String cause, String proposal) {

    static final int SUBJECT_LENGTH = 200;
    static final int TEXT_LENGTH = 10_000;

    /** @throws Refusal naming the first field that is missing or cannot be */
    static DifficultyText read(TaskInput input) {
        String subject = limited(input, "subject", SUBJECT_LENGTH);
        if (subject.isEmpty()) {
            throw Refusal.invalid("subject", "difficulty.subject-missing");
        }
        String area = input.requiredText("area", "difficulty.area-missing");
        Severity severity = severity(input.text("severity"));
        String description = limited(input, "description", TEXT_LENGTH);
        if (description.isEmpty()) {
            throw Refusal.invalid("description", "difficulty.description-missing");
        }
        String proposal = limited(input, "proposal", TEXT_LENGTH);
        if (proposal.isEmpty()) {
            throw Refusal.invalid("proposal", "difficulty.proposal-missing");
        }
        return new DifficultyText(subject, area, severity, description, limited(input, "cause", TEXT_LENGTH), proposal);
    }

    static Severity severity(String text) {
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(text)) {
                return severity;
            }
        }
        throw Refusal.invalid("severity", "difficulty.severity-missing");
    }

    /** @throws Refusal when it is longer than that */
    static String limited(TaskInput input, String field, int length) {
        String text = input.text(field);
        if (text.length() > length) {
            throw Refusal.invalid(field, "difficulty.too-long", length);
        }
        return text;
    }

    /** The same for the same words of the same body in the same area, however they were spaced, cased or composed. */
    static String fingerprint(String raiser, String area, String description) {
        String plain = Normalizer.normalize(description, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        String all = String.join("\u001f", raiser, area, plain);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
