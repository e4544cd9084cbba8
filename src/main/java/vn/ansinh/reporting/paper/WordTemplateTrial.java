package vn.ansinh.reporting.paper;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.CleanText;
import vn.ansinh.reporting.engine.Formats;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.paper.WordTemplates.Template;

/** The way of a template: taken in, tried on sample content, and put in force from a day on. */
@Service
class WordTemplateTrial {

    /** The object of these entries in the audit trail. */
    static final String OBJECT = "word-templates";

    private final WordTemplates templates;
    private final AgencyDirectory directory;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    WordTemplateTrial(WordTemplates templates, AgencyDirectory directory, AuditTrail audit, Texts texts, Clock clock) {
        this.templates = templates;
        this.directory = directory;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param body a code; null or empty for all bodies
     * @return its number
     * @throws Refusal that says everything that keeps the file from being a template
     */
    @Transactional
    long take(PaperKind kind, String body, String fileName, byte[] file, String administrator) {
        AgencyCode code = body(body);
        WordParts parts = SafeWord.open(file);
        List<TemplateCheck.Problem> problems = TemplateCheck.of(kind, parts);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(
                    "file",
                    "paper.word.template.refused",
                    problems.stream()
                            .map(problem -> texts.of(problem.key(), problem.arguments()))
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
        String name = CleanText.fileName(fileName);
        if (name.isEmpty() || name.length() > 200) {
            throw Refusal.invalid("file", "document.file.name");
        }
        // What is kept is what was looked at: an archive may show another reader other parts.
        byte[] kept = parts.file();
        long id = templates.add(kind, code, name, kept, sha256(kept), administrator);
        audit.record(OBJECT, administrator, "word-template.tried", told(kind, code) + ": " + name);
        return id;
    }

    /** The template filled with what such a document has in it. */
    byte[] sample(Template template) {
        var out = new ByteArrayOutputStream();
        PaperWord.write(WordParts.of(templates.content(template.id())), SamplePapers.of(template.kind()), out);
        return out.toByteArray();
    }

    /** What of the filled template is not as the decree has it, in sentences: an office may have its reasons. */
    List<String> findings(Template template) {
        return WordLayout.check(sample(template), SamplePapers.of(template.kind())).stream()
                .map(this::sentence)
                .distinct()
                .toList();
    }

    private String sentence(LayoutFinding finding) {
        String rule = texts.of(finding.rule().key());
        return finding.where().isEmpty()
                ? texts.of("paper.layout.finding", rule, finding.found())
                : texts.of("paper.layout.finding-at", rule, finding.where(), finding.found());
    }

    /** @param from today or later: what has been issued stays in the form it had */
    @Transactional
    void putInForce(Template template, LocalDate from, String administrator) {
        decide(template.kind(), template.body(), from, template.id(), administrator);
        audit.record(
                OBJECT,
                administrator,
                "word-template.in-force",
                told(template.kind(), template.body()) + ", " + Formats.day(from) + ": " + template.name());
    }

    /** Back to the program's, or for a body to what holds for all. */
    @Transactional
    void putOutOfForce(PaperKind kind, String body, LocalDate from, String administrator) {
        AgencyCode code = body(body);
        decide(kind, code, from, null, administrator);
        audit.record(OBJECT, administrator, "word-template.out-of-force", told(kind, code) + ", " + Formats.day(from));
    }

    private void decide(PaperKind kind, AgencyCode body, LocalDate from, Long template, String administrator) {
        if (from == null || from.isBefore(today())) {
            throw Refusal.invalid("from", "paper.word.from", Formats.day(today()));
        }
        if (from.isAfter(today().plusYears(2))) {
            throw Refusal.invalid("from", "paper.word.from-far");
        }
        templates.putInForce(kind, body, from, template, administrator);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private AgencyCode body(String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        String sought = code.strip();
        if (!AgencyCode.isValid(sought)
                || directory.find(new AgencyCode(sought), today()).isEmpty()) {
            throw Refusal.invalid("body", "paper.word.body", sought);
        }
        return new AgencyCode(sought);
    }

    private static String told(PaperKind kind, AgencyCode body) {
        return body == null ? kind.name() : kind + " " + body;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
