package vn.ansinh.reporting.paper;

import java.util.Arrays;
import java.util.List;
import vn.ansinh.reporting.paper.Block.Align;
import vn.ansinh.reporting.paper.Block.Column;
import vn.ansinh.reporting.paper.Block.Heading;
import vn.ansinh.reporting.paper.Block.Item;
import vn.ansinh.reporting.paper.Block.Paragraph;
import vn.ansinh.reporting.paper.Block.Row;
import vn.ansinh.reporting.paper.Block.Run;
import vn.ansinh.reporting.paper.Block.Table;

/** The parts of a paper that are of any length, as Word keeps them. */
final class WordBlocks {

    /** Of a table's letters, as its styles have it. */
    private static final double TABLE_SIZE = 12;

    private static final String EDGE = " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";

    private static final String TABLE_PROPERTIES = "<w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblInd w:w=\"0\""
            + " w:type=\"dxa\"/><w:tblBorders><w:top" + EDGE + "<w:left" + EDGE + "<w:bottom" + EDGE + "<w:right" + EDGE
            + "<w:insideH" + EDGE + "<w:insideV" + EDGE + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/>"
            + "<w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar>"
            + "</w:tblPr>";

    private static final double MILLIMETRE = 1440 / 25.4;

    /** The column of the QR sign. */
    private static final int SIGN = 1304;

    private final WordXml out;

    WordBlocks(WordXml out) {
        this.out = out;
    }

    /**
     * @param width between the margins, in twentieths of a point
     * @param signed whether the signature follows: it does not stand on a page without a word of the text
     */
    void blocks(List<Block> blocks, int width, boolean signed) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            String kept = signed && i == blocks.size() - 1 ? "<w:keepNext/>" : "";
            if (block instanceof Heading heading) {
                out.paragraph(WordStyle.heading(heading.level()), heading.text());
            } else if (block instanceof Paragraph paragraph) {
                out.begin(WordStyle.TEXT, kept);
                for (Run run : paragraph.runs()) {
                    out.text(run.text(), run.bold(), run.italic());
                }
                out.end();
            } else if (block instanceof Item item) {
                out.begin(WordStyle.ITEM, kept)
                        .text("- " + item.text(), false, false)
                        .end();
            } else if (block instanceof Table table) {
                table(table, width);
            }
        }
    }

    private void table(Table table, int width) {
        ColumnWidths columns = ColumnWidths.of(table, width / MILLIMETRE);
        String size = columns.size() == TABLE_SIZE
                ? ""
                : "<w:sz w:val=\"%1$d\"/><w:szCs w:val=\"%1$d\"/>".formatted(Math.round(columns.size() * 2));
        int[] widths = columns.percents().stream()
                .mapToInt(percent -> (int) (width * percent / 100))
                .toArray();
        // What rounding leaves, so that the right edge stands at the margin.
        widths[widths.length - 1] += Math.max(0, width - Arrays.stream(widths).sum());
        out.raw("<w:tbl>").raw(TABLE_PROPERTIES.formatted(width)).raw("<w:tblGrid>");
        for (int one : widths) {
            out.raw("<w:gridCol w:w=\"" + one + "\"/>");
        }
        out.raw("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < widths.length; i++) {
            String head = table.columns().get(i).head();
            cell(widths[i], "<w:vAlign w:val=\"center\"/>", WordStyle.TABLE_HEAD, "<w:keepNext/>", head, size);
        }
        out.raw("</w:tr>");
        for (Row row : table.rows()) {
            row(row, table.columns(), widths, size);
        }
        // Two tables one behind the other would be one.
        out.raw("</w:tbl>").paragraph(WordStyle.AFTER_TABLE, "");
    }

    private void row(Row row, List<Column> columns, int[] widths, String size) {
        out.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        if (row.group()) {
            String span = "<w:gridSpan w:val=\"" + columns.size() + "\"/>";
            cell(
                    Arrays.stream(widths).sum(),
                    span,
                    WordStyle.TABLE_GROUP,
                    "",
                    row.cells().get(0),
                    size);
        } else {
            for (int i = 0; i < widths.length; i++) {
                String align = align(columns.get(i).align());
                cell(widths[i], "", WordStyle.TABLE_CELL, align, row.cells().get(i), size);
            }
        }
        out.raw("</w:tr>");
    }

    private void cell(int width, String properties, WordStyle style, String paragraph, String text, String letters) {
        out.raw("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + properties + "</w:tcPr>");
        out.begin(style, paragraph).run(text, letters).end().raw("</w:tc>");
    }

    private static String align(Align align) {
        return switch (align) {
            case LEFT -> "";
            case CENTRE -> "<w:jc w:val=\"center\"/>";
            case RIGHT -> "<w:jc w:val=\"right\"/>";
        };
    }

    void addressees(List<String> to) {
        if (to.size() == 1) {
            out.paragraph(WordStyle.ADDRESSEE, PaperWords.TO + " " + to.get(0));
        } else if (!to.isEmpty()) {
            out.begin(WordStyle.ADDRESSEES, "<w:keepNext/><w:spacing w:before=\"240\"/>")
                    .text(PaperWords.TO, false, false)
                    .end();
            List<String> lines = PaperWords.addressees(to);
            for (int i = 0; i < lines.size(); i++) {
                boolean last = i == lines.size() - 1;
                out.begin(
                                WordStyle.ADDRESSEES,
                                (last ? "<w:spacing w:after=\"240\"/>" : "")
                                        + "<w:ind w:left=\"3686\" w:hanging=\"142\"/>")
                        .text(lines.get(i), false, false)
                        .end();
            }
        }
    }

    /** Never nothing: a cell ends with a paragraph. */
    void signature(Paper.Signature signature) {
        if (signature == null) {
            out.paragraph(WordStyle.SIGNATURE_SPACE, "");
            return;
        }
        signature.lines().forEach(line -> out.paragraph(WordStyle.AUTHORITY, line));
        out.paragraph(WordStyle.SIGNATURE_SPACE, "").paragraph(WordStyle.SIGNER, signature.name());
    }

    /** Never nothing, as {@link #signature}. */
    void copies(List<String> copies) {
        out.paragraph(WordStyle.COPIES, copies.isEmpty() ? "" : PaperWords.COPIES);
        PaperWords.copies(copies).forEach(line -> out.paragraph(WordStyle.COPIES_LIST, line));
    }

    /**
     * The QR sign with small print beside it; nothing is seen of what has not been approved yet.
     *
     * @param width there is, in twentieths of a point
     */
    void trace(Paper.Trace trace, int width) {
        if (trace != null) {
            out.paragraph(WordStyle.TRACE, "")
                    .raw(
                            "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
                                    .formatted(width))
                    .raw("<w:gridCol w:w=\"%d\"/><w:gridCol w:w=\"%d\"/></w:tblGrid>".formatted(SIGN, width - SIGN))
                    .raw(
                            "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>"
                                    .formatted(SIGN))
                    .begin(WordStyle.TRACE, "")
                    .raw(WordSign.RUN)
                    .end()
                    .raw("</w:tc><w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
                            .formatted(width - SIGN));
            PaperWords.trace(trace).forEach(line -> out.paragraph(WordStyle.TRACE, line));
            out.raw("</w:tc></w:tr></w:tbl>");
        }
        // A cell ends with a paragraph, and two tables are parted by one.
        out.paragraph(WordStyle.END, "");
    }

    /** What stands above the text of an appendix. */
    void appendixHead(Paper paper, int index, int width) {
        Paper.Appendix appendix = paper.appendices().get(index);
        out.paragraph(WordStyle.APPENDIX, PaperWords.appendix(paper, index))
                .paragraph(WordStyle.APPENDIX_TITLE, balanced(PaperWords.capitals(appendix.title()), width, Tinos.BOLD))
                .paragraph(WordStyle.APPENDIX_REFERENCE, balanced(PaperWords.attachedTo(paper), width, Tinos.ITALIC));
    }

    private static String balanced(String words, int width, Tinos face) {
        return String.join(
                "\n", BalancedLines.of(words, width / MILLIMETRE, face, 14).lines());
    }
}
