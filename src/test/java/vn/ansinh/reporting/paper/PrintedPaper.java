package vn.ansinh.reporting.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Papers as PDF, in memory. */
final class PrintedPaper {

    private static final PaperPdf PDF = new PaperPdf();

    private PrintedPaper() {}

    static byte[] of(Paper paper) {
        return of(paper, PDF);
    }

    static byte[] of(Paper paper, PaperPdf pdf) {
        var out = new ByteArrayOutputStream();
        try {
            pdf.write(paper, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
