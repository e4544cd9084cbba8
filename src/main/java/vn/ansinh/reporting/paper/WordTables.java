package vn.ansinh.reporting.paper;

import static vn.ansinh.reporting.paper.MeasuredWord.MILLIMETRE;
import static vn.ansinh.reporting.paper.MeasuredWord.SLACK;
import static vn.ansinh.reporting.paper.MeasuredWord.millimetres;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.ansinh.reporting.paper.Block.Table;

/** The tables of a Word file: their heads are repeated and nothing is wider than its cell. */
final class WordTables {

    private final MeasuredWord word;
    private final Paper paper;

    WordTables(MeasuredWord word, Paper paper) {
        this.word = word;
        this.paper = paper;
    }

    void check() {
        for (Element table : WordParts.all(word.document, "tbl")) {
            Element firstRow = WordParts.child(table, "tr");
            String head = headText(firstRow);
            boolean known = Stream.concat(
                            paper.body().stream(),
                            paper.appendices().stream().flatMap(appendix -> appendix.blocks().stream()))
                    .anyMatch(block -> block instanceof Table of && head.equals(headText(of)));
            if (known) {
                if (WordParts.child(WordParts.child(firstRow, "trPr"), "tblHeader") == null) {
                    word.found(LayoutRule.TABLE_HEAD, head, "dòng tiêu đề không lặp lại");
                }
                width(table, head);
            }
        }
    }

    private static String headText(Element row) {
        var heads = new ArrayList<String>();
        for (Element cell : WordParts.all(row, "tc")) {
            var text = new StringBuilder();
            WordParts.all(cell, "t")
                    .forEach(piece -> text.append(piece.getTextContent()).append(' '));
            heads.add(WordLine.one(text.toString()));
        }
        return String.join(" | ", heads);
    }

    private static String headText(Table table) {
        return String.join(
                " | ",
                table.columns().stream()
                        .map(column -> WordLine.one(column.head()))
                        .toList());
    }

    private void width(Element table, String head) {
        int width = 0;
        for (Element column : WordParts.all(WordParts.child(table, "tblGrid"), "gridCol")) {
            width += WordParts.number(column, "w", 0);
        }
        WordLine any = word.lines.stream()
                .filter(line -> line.column() >= 0 && table.isSameNode(tableOf(line.element())))
                .findFirst()
                .orElseThrow();
        int room = new WordSection(word.sections.get(any.section())).width();
        if (width > room + SLACK) {
            word.found(
                    LayoutRule.TABLE_WIDTH, head, "bảng rộng " + millimetres(width) + ", chỗ có " + millimetres(room));
        }
        for (WordLine line : word.lines) {
            if (line.column() >= 0 && table.isSameNode(tableOf(line.element()))) {
                double longest = 0;
                for (String one : line.text().split(" ")) {
                    longest = Math.max(longest, line.face().width(one, line.size()) * MILLIMETRE);
                }
                int cell = word.width(line.element(), line.section());
                word.need(
                        LayoutRule.TABLE_WIDTH,
                        line,
                        longest <= cell + SLACK,
                        "chữ rộng " + millimetres(longest) + ", ô rộng " + millimetres(cell));
            }
        }
    }

    private static Node tableOf(Element paragraph) {
        return paragraph.getParentNode().getParentNode().getParentNode();
    }
}
