package vn.ansinh.reporting.signature;

import java.io.IOException;
import java.io.Serial;
import java.io.StringWriter;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a PDF, as far as they are words and not a picture of them. */
final class PdfText extends PDFTextStripper {

    private static final int MOST_OPERATORS = 500_000;
    private static final int MOST_SIGNS = 500_000;

    private final StringWriter words = new StringWriter();
    private int operators;

    private PdfText(int pages) {
        setEndPage(pages);
    }

    /**
     * Its first pages.
     *
     * @return what could be read until it was too much
     * @throws UnreadablePdf when no reader opens it
     */
    static String of(byte[] pdf, int pages) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var text = new PdfText(pages);
            try {
                text.writeText(document, text.words);
            } catch (Enough e) {
                // A page may draw a form that draws a form: what stands there by now is told.
            }
            return text.words.toString();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadablePdf(e);
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS || words.getBuffer().length() > MOST_SIGNS) {
            throw new Enough();
        }
        super.processOperator(operator, operands);
    }

    private static final class Enough extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;
    }
}
