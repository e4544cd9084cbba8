package vn.ansinh.reporting.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.AgencyCode;
import vn.ansinh.reporting.engine.Downloads;
import vn.ansinh.reporting.engine.Refusal;

/** Documents for a browser, as Word or PDF. */
@Component
public class PaperDownloads {

    /** In what a document can be had. */
    public enum Format {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        PDF("application/pdf");

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
    private final Clock clock;

    PaperDownloads(Papers papers, PaperPdf pdf, Clock clock) {
        this.papers = papers;
        this.pdf = pdf;
        this.clock = clock;
    }

    /**
     * @param issuer whose template of the document's day is taken
     * @param name of the file, without its end
     */
    public ResponseEntity<byte[]> of(Paper paper, AgencyCode issuer, Format format, String name) {
        byte[] file = format == Format.PDF ? pdf(paper) : word(paper, issuer);
        return Downloads.of(name + "." + format.end(), format.mediaType, file);
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
