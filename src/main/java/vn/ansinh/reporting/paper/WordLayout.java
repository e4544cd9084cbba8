package vn.ansinh.reporting.paper;

import java.util.List;

/** Measures a Word file by {@link LayoutRule}: what is looked for is known from the paper it was made of. */
final class WordLayout {

    private static final String FONT = "Times New Roman";

    private WordLayout() {}

    /** @return empty of a file in which every rule holds */
    static List<LayoutFinding> check(byte[] docx, Paper paper) {
        var word = new MeasuredWord(WordParts.of(docx));
        new WordPages(word, paper).check();
        letters(word);
        new WordHead(word, paper).check();
        new WordBody(word, paper).check();
        new WordTables(word, paper).check();
        return word.findings();
    }

    private static void letters(MeasuredWord word) {
        for (WordLine line : word.lines) {
            String font = line.otherFont(FONT);
            if (font != null) {
                word.found(LayoutRule.FONT, line.text(), font.isEmpty() ? "không nêu phông chữ" : font);
            }
            String colour = line.otherColour();
            if (colour != null) {
                word.found(LayoutRule.COLOUR, line.text(), "màu " + colour);
            }
        }
    }
}
