package vn.ansinh.reporting.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of the documents, as wide as Times New Roman ({@code fonts/tinos/README.md}). */
enum Tinos {
    REGULAR(400, FontStyle.NORMAL, "Tinos-Regular"),
    ITALIC(400, FontStyle.ITALIC, "Tinos-Italic"),
    BOLD(700, FontStyle.NORMAL, "Tinos-Bold"),
    BOLD_ITALIC(700, FontStyle.ITALIC, "Tinos-BoldItalic");

    static final String FAMILY = "Tinos";

    /** Latin with all Vietnamese letters, and the signs of punctuation after them. */
    private static final int LETTERS = 0x2100;

    /** The names of tables are four letters. */
    private static final int GSUB = 0x47535542;

    private static final int NOBODYS = 0x6e6f6e65;

    private static final double MILLIMETRES_OF_A_POINT = 25.4 / 72;

    final int weight;
    final FontStyle style;
    private final byte[] file;
    private final double[] ems;

    Tinos(int weight, FontStyle style, String name) {
        this.weight = weight;
        this.style = style;
        try (InputStream stream = Tinos.class.getResourceAsStream("/fonts/tinos/" + name + ".ttf")) {
            this.file = withoutSubstitutions(stream.readAllBytes());
            this.ems = widths(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(file);
    }

    /** How long a line of it is, in millimetres, at a size in points. */
    double width(String line, double size) {
        double sum = line.chars()
                .mapToDouble(letter -> ems[letter < LETTERS ? letter : 'm'])
                .sum();
        return sum * size * MILLIMETRES_OF_A_POINT;
    }

    /**
     * Its table of ligatures goes by another name, which nobody knows: Vietnamese has none, and looking for them takes half of
     * the time of a long table.
     */
    private static byte[] withoutSubstitutions(byte[] file) {
        ByteBuffer font = ByteBuffer.wrap(file);
        int tables = font.getShort(4);
        for (int table = 0; table < tables; table++) {
            int entry = 12 + 16 * table;
            if (font.getInt(entry) == GSUB) {
                font.putInt(entry, NOBODYS);
            }
        }
        return file;
    }

    private static double[] widths(byte[] file) throws IOException {
        var ems = new double[LETTERS];
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            for (int letter = 0; letter < LETTERS; letter++) {
                ems[letter] = font.getAdvanceWidth(glyphs.getGlyphId(letter)) / (double) font.getUnitsPerEm();
            }
        }
        return ems;
    }
}
