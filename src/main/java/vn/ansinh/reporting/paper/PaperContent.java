package vn.ansinh.reporting.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.ansinh.reporting.paper.Block.Run;

/**
 * The words of a document in the order in which they are read, one line for each part: what was approved, and so without
 * the number, the day and the signature, which come later. Blanks and the composition of letters do not count.
 */
public final class PaperContent {

    private PaperContent() {}

    public static String of(Paper paper) {
        var lines = new ArrayList<String>();
        lines.add(paper.head().body());
        if (paper.title().name() != null) {
            lines.add(paper.title().name());
        }
        lines.add(paper.title().subject());
        lines.addAll(paper.to());
        paper.body().forEach(block -> add(lines, block));
        for (Paper.Appendix appendix : paper.appendices()) {
            lines.add(appendix.title());
            appendix.blocks().forEach(block -> add(lines, block));
        }
        return lines.stream()
                .map(PaperContent::plain)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static void add(List<String> lines, Block block) {
        if (block instanceof Block.Heading heading) {
            lines.add(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            lines.add(paragraph.runs().stream().map(Run::text).collect(Collectors.joining()));
        } else if (block instanceof Block.Item item) {
            lines.add(item.text());
        } else if (block instanceof Block.Table table) {
            table.columns().forEach(column -> lines.add(column.head()));
            table.rows().forEach(row -> lines.addAll(row.cells()));
        }
    }

    /** One blank between words, letters in one piece. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
