package vn.ansinh.reporting.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.engine.FileNames;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/** Documents for a browser, as Word or PDF, and what they say in another language than Vietnamese. */
@Component
public class PaperDownloads {

    /** In what a document can be had. */
    public enum Format {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf"),
        /** What it says in the language of the installation, beside the Vietnamese; only where that is another. */
        HTML("text/html");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /**
         * By the end of an address.
         *
         * @throws Refusal when a document cannot be had so
         */
        public static Format of(String end) {
            for (Format format : values()) {
                if (format.end().equals(end)) {
                    return format;
                }
            }
            throw Refusal.notFound("paper.format-unknown", end);
        }

        String end() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Papers papers;
    private final PaperPdf pdf;
    private final ITemplateEngine templates;
    private final Texts texts;
    private final Clock clock;

    PaperDownloads(Papers papers, PaperPdf pdf, ITemplateEngine templates, Texts texts, Clock clock) {
        this.papers = papers;
        this.pdf = pdf;
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param reading the same document in the language of the installation
     * @param issuer whose template of the document's day is taken
     * @param name of the file, without its end
     */
    public ResponseEntity<byte[]> of(
            Paper paper, Supplier<Paper> reading, AgencyCode issuer, Format format, String name) {
        if (format == Format.HTML) {
            return reading(paper, reading);
        }
        byte[] file = format == Format.PDF ? pdf(paper) : word(paper, issuer);
        return Downloads.of(FileNames.shown(name, texts.locale()) + "." + format.end(), format.mediaType, file);
    }

    /** @throws Refusal where the installation speaks Vietnamese: there it is the letter itself */
    private ResponseEntity<byte[]> reading(Paper paper, Supplier<Paper> reading) {
        if (texts.locale().equals(Texts.VIETNAMESE)) {
            throw Refusal.notFound("paper.format-unknown", Format.HTML.end());
        }
        var context = new Context(texts.locale());
        context.setVariable("reading", PaperReading.of(paper, reading.get(), texts));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(templates.process("paper/reading", context).getBytes(StandardCharsets.UTF_8));
    }

    /** The document as it is signed, or attached to something else. */
    public byte[] pdf(Paper paper) {
        var out = new ByteArrayOutputStream();
        try {
            pdf.write(paper, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private byte[] word(Paper paper, AgencyCode issuer) {
        LocalDate day = paper.head().date() == null
                ? LocalDate.now(clock)
                : paper.head().date();
        return papers.word(paper, day, issuer);
    }
}
