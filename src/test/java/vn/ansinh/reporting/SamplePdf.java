package vn.ansinh.reporting;

import java.nio.charset.StandardCharsets;

/** The smallest file that a reader of PDF opens: a scanned paper of one empty page, signed by nobody. */
public final class SamplePdf {

    private static final String FILE = """
            %PDF-1.4
            1 0 obj
            << /Type /Catalog /Pages 2 0 R >>
            endobj
            2 0 obj
            << /Type /Pages /Kids [3 0 R] /Count 1 >>
            endobj
            3 0 obj
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
            endobj
            trailer
            << /Size 4 /Root 1 0 R >>
            %%EOF
            """;

    private SamplePdf() {}

    public static byte[] bytes() {
        return FILE.getBytes(StandardCharsets.US_ASCII);
    }
}
