package vn.ansinh.reporting.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.ansinh.reporting.paper.Block.Run;

/**
 * The words of a document in the order in which they are read, one line for each piece: what was approved, and so without
 * the number, the day, the signature and to whom copies go, which come later or belong to the form. Parts between which
 * those stand on paper are told apart, and the heads of tables, which are printed on every page.
 */
final class PaperContent {

    /** Between parts. */
    static final String PART = "\f";

    /** Before a head of a table. */
    static final String HEAD = "\t";

    private PaperContent() {}

    static String of(Paper paper) {
        var parts = new ArrayList<String>();
        parts.add(plain((paper.title().name() == null ? "" : paper.title().name() + "\n")
                + paper.title().subject()));
        parts.add(lines(paper.to().stream().map(PaperContent::plain).toList()));
        parts.add(lines(paper.body()));
        for (Paper.Appendix appendix : paper.appendices()) {
            parts.add(plain(appendix.title()));
            parts.add(lines(appendix.blocks()));
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n" + PART + "\n"));
    }

    private static String lines(List<?> pieces) {
        var lines = new ArrayList<String>();
        for (Object piece : pieces) {
            if (piece instanceof Block block) {
                add(lines, block);
            } else {
                lines.add((String) piece);
            }
        }
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static void add(List<String> lines, Block block) {
        if (block instanceof Block.Heading heading) {
            lines.add(plain(heading.text()));
        } else if (block instanceof Block.Paragraph paragraph) {
            lines.add(plain(paragraph.runs().stream().map(Run::text).collect(Collectors.joining())));
        } else if (block instanceof Block.Item item) {
            lines.add(plain(item.text()));
        } else if (block instanceof Block.Table table) {
            table.columns().forEach(column -> lines.add(HEAD + plain(column.head())));
            table.rows().forEach(row -> row.cells().forEach(cell -> lines.add(plain(cell))));
        }
    }

    /** One blank between words, letters in one piece. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
