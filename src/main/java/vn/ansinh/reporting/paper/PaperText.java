package vn.ansinh.reporting.paper;

import java.text.Normalizer;

/** What people wrote, as it can be printed. */
final class PaperText {

    private PaperText() {}

    /**
     * Vietnamese letters in one piece, as the font has them; no signs that are none, which would be printed as something else
     * and which XML does not allow.
     */
    static String clean(String text) {
        if (text.chars().allMatch(letter -> letter >= ' ' && letter < 0x300)) {
            return text;
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\t', ' ')
                .replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u200b\\ufeff&&[^\\n]]", "");
    }

    static String line(String text) {
        return clean(text).replace('\n', ' ').strip();
    }

    /** What a reader's window shows above the document: {@code Báo cáo Kết quả …}, {@code V/v …}. */
    static String title(Paper paper) {
        Paper.Title title = paper.title();
        return line(title.name() == null ? PaperWords.about(title) : title.name() + " " + title.subject());
    }
}
