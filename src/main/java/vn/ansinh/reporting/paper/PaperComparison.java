package vn.ansinh.reporting.paper;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.ansinh.reporting.engine.Texts;

/**
 * A file beside what was approved, word by word. Number, day, signature, copies and page numbers may come in between the
 * parts of a document; within a part nothing may. Capitals and the signs around words do not count, numbers do.
 *
 * @param missing what was approved and is not there, a few words around it
 * @param added what is there within the approved text and was not approved
 * @param outside the words between the parts, for a person to look at
 */
record PaperComparison(List<String> missing, List<String> added, String outside) {

    private static final Locale VIETNAMESE = Texts.VIETNAMESE;

    /** So many words are shown before a difference. */
    private static final int BEFORE = 4;

    private static final int MOST = 20;
    private static final int OUTSIDE = 2_000;

    boolean same() {
        return missing.isEmpty() && added.isEmpty();
    }

    /** @param content as {@link PaperContent} has it */
    static PaperComparison of(String content, String file) {
        var approved = new ArrayList<String>();
        var parts = new HashSet<Integer>();
        Set<String> heads = new HashSet<>();
        parts.add(0);
        for (String line : content.split("\n")) {
            if (line.equals(PaperContent.PART)) {
                parts.add(approved.size());
            } else {
                List<String> words = words(line);
                approved.addAll(words);
                if (line.startsWith(PaperContent.HEAD)) {
                    heads.addAll(words);
                }
            }
        }
        parts.add(approved.size());
        List<String> found = words(PaperContent.plain(file));
        var missing = new ArrayList<String>();
        var added = new ArrayList<String>();
        var outside = new StringBuilder();
        for (AbstractDelta<String> delta : DiffUtils.diff(approved, found).getDeltas()) {
            Chunk<String> source = delta.getSource();
            List<String> more = delta.getTarget().getLines();
            if (!source.getLines().isEmpty()) {
                missing.add(around(approved, source.getPosition(), String.join(" ", source.getLines())));
            }
            if (more.isEmpty() || more.stream().allMatch(word -> pageNumber(word) || heads.contains(word))) {
                continue;
            }
            boolean between = source.getLines().isEmpty() && parts.contains(source.getPosition());
            if (between) {
                outside.append(String.join(" ", more)).append("\n");
            } else {
                added.add(around(approved, source.getPosition(), String.join(" ", more)));
            }
        }
        String between = outside.toString().strip();
        return new PaperComparison(
                missing.stream().limit(MOST).toList(),
                added.stream().limit(MOST).toList(),
                between.substring(0, Math.min(OUTSIDE, between.length())));
    }

    private static boolean pageNumber(String word) {
        return word.matches("\\d{1,3}");
    }

    /** "… chỉ tiêu đạt [95%]". */
    private static String around(List<String> words, int position, String difference) {
        List<String> before = words.subList(Math.max(0, position - BEFORE), Math.min(position, words.size()));
        return (before.isEmpty() ? "" : "… " + String.join(" ", before) + " ") + "[" + difference + "]";
    }

    /** Small, without the signs around them; what is only signs is no word. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        // A sentence's end and the next one's number may stand without a blank where a line was broken.
        for (String word :
                text.replaceAll("(?<=\\p{L})[.;:](?=\\p{N})", " ").strip().split("\\s+")) {
            String bare = word.toLowerCase(VIETNAMESE)
                    .replaceAll("^[^\\p{L}\\p{N}+%≥≤-]+|[^\\p{L}\\p{N}%]+$", "")
                    .replaceAll("^-(?!\\d)", "");
            if (!bare.isEmpty()) {
                words.add(bare);
            }
        }
        return words;
    }
}
