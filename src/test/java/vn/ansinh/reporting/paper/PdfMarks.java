package vn.ansinh.reporting.paper;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * What is drawn on the pages of a PDF, where it stands: letters and lines, in the order in which they are drawn, which is that
 * of the text. Millimetres, from the upper left corner; sizes of letters in points.
 */
final class PdfMarks extends PDFGraphicsStreamEngine {

    private static final double MILLIMETRES = 25.4 / 72;

    /** As thick as a line may be, in millimetres. */
    private static final double THIN = 0.7;

    /** @param margin whether it is no part of the text but of the page: its number */
    record Letter(
            int page,
            String text,
            double x,
            double baseline,
            double width,
            double size,
            Face face,
            boolean black,
            boolean margin) {

        double end() {
            return x + width;
        }

        boolean blank() {
            return text.isBlank() || text.equals("\u00a0");
        }
    }

    /** Of one of the font's cuts. */
    record Face(String name, boolean embedded) {

        boolean bold() {
            return name.toLowerCase(Locale.ROOT).contains("bold");
        }

        boolean italic() {
            return name.toLowerCase(Locale.ROOT).matches(".*(italic|oblique).*");
        }
    }

    /** A thin line, level or upright. */
    record Line(int page, double x, double y, double width, double height, boolean broken) {

        boolean level() {
            return width > height;
        }
    }

    /** @param turned by how many degrees it is shown */
    record Sheet(double width, double height, int turned) {}

    final List<Sheet> sheets = new ArrayList<>();
    final List<Letter> letters = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();

    private final int page;
    private final PDRectangle box;
    private final List<Rectangle2D> path = new ArrayList<>();
    private Point2D at = new Point2D.Float();
    private int margin;

    private PdfMarks(PDPage sheet, int page) {
        super(sheet);
        this.page = page;
        this.box = sheet.getMediaBox();
    }

    static PdfMarks of(PDDocument document) throws IOException {
        PdfMarks all = new PdfMarks(document.getPage(0), 0);
        int number = 0;
        for (PDPage sheet : document.getPages()) {
            number++;
            PDRectangle box = sheet.getMediaBox();
            all.sheets.add(new Sheet(box.getWidth() * MILLIMETRES, box.getHeight() * MILLIMETRES, sheet.getRotation()));
            var marks = new PdfMarks(sheet, number);
            marks.processPage(sheet);
            all.letters.addAll(marks.letters);
            all.lines.addAll(marks.lines);
        }
        return all;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector moved) throws IOException {
        String text = font.toUnicode(code);
        double size = place.getScalingFactorY();
        letters.add(new Letter(
                page,
                text == null ? "?" : text,
                (place.getTranslateX() - box.getLowerLeftX()) * MILLIMETRES,
                (box.getUpperRightY() - place.getTranslateY()) * MILLIMETRES,
                moved.getX() * place.getScalingFactorX() * MILLIMETRES,
                size,
                new Face(font.getName(), font.isEmbedded()),
                getGraphicsState().getNonStrokingColor().toRGB() == 0,
                margin > 0));
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        super.beginMarkedContentSequence(tag, properties);
        boolean ofThePage = COSName.ARTIFACT.equals(tag)
                && properties != null
                && "Pagination".equals(properties.getNameAsString(COSName.TYPE));
        if (margin > 0 || ofThePage) {
            margin++;
        }
    }

    @Override
    public void endMarkedContentSequence() {
        super.endMarkedContentSequence();
        margin = Math.max(0, margin - 1);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        Rectangle2D around = new Rectangle2D.Double(p0.getX(), p0.getY(), 0, 0);
        around.add(p2);
        path.add(around);
    }

    @Override
    public void moveTo(float x, float y) {
        at = new Point2D.Float(x, y);
        path.add(new Rectangle2D.Double(x, y, 0, 0));
    }

    @Override
    public void lineTo(float x, float y) {
        at = new Point2D.Float(x, y);
        if (!path.isEmpty()) {
            path.get(path.size() - 1).add(at);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        lineTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void closePath() {
        // Nothing more is drawn by it where lines are concerned.
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void clip(int rule) {
        // What is cut off at the margins is measured where it stands.
    }

    @Override
    public void strokePath() {
        boolean broken = getGraphicsState().getLineDashPattern().getDashArray().length > 0;
        draw(transformLineWidth(), broken);
    }

    @Override
    public void fillPath(int rule) {
        draw(0, false);
    }

    @Override
    public void fillAndStrokePath(int rule) {
        fillPath(rule);
    }

    @Override
    public void shadingFill(COSName name) {
        throw new UnsupportedOperationException("no document has a shading");
    }

    @Override
    public void drawImage(PDImage image) {
        // The sign of the trace; no rule of the decree is about it.
    }

    private double transformLineWidth() {
        return transformWidth(getGraphicsState().getLineWidth());
    }

    private void draw(double thickness, boolean broken) {
        for (Rectangle2D part : path) {
            double width = Math.max(part.getWidth(), part.getHeight() > part.getWidth() ? thickness : 0) * MILLIMETRES;
            double height =
                    Math.max(part.getHeight(), part.getWidth() >= part.getHeight() ? thickness : 0) * MILLIMETRES;
            if (Math.min(width, height) <= THIN && Math.max(width, height) > THIN) {
                lines.add(new Line(
                        page,
                        (part.getMinX() - box.getLowerLeftX()) * MILLIMETRES,
                        (box.getUpperRightY() - part.getMaxY()) * MILLIMETRES,
                        width,
                        height,
                        broken));
            }
        }
        path.clear();
    }
}
