package vn.ansinh.reporting.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.ansinh.reporting.paper.PdfMarks.Letter;

/** The letters of a PDF one after the other, in which passages are found from the beginning to the end. */
final class PdfFlow {

    private final List<Letter> letters = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** Which letter each sign of the text is. */
    private final List<Integer> owners = new ArrayList<>();

    private int position;

    PdfFlow(List<Letter> all) {
        var row = new ArrayList<Letter>();
        for (Letter letter : all) {
            if (letter.margin() || letter.blank()) {
                continue;
            }
            if (!row.isEmpty() && !PdfPassage.level(row.get(0), letter)) {
                read(row);
            }
            row.add(letter);
        }
        read(row);
    }

    /** Words that look different from those around them are drawn after them: a row is read from the left. */
    private void read(List<Letter> row) {
        row.sort(Comparator.comparingDouble(Letter::x));
        for (Letter letter : row) {
            for (int i = 0; i < letter.text().length(); i++) {
                owners.add(letters.size());
            }
            text.append(letter.text());
            letters.add(letter);
        }
        row.clear();
    }

    /** The next place where the words stand, whatever blanks are between them; from then on it is looked for after it. */
    Optional<PdfPassage> next(String words) {
        String wanted = squeezed(words);
        int found = wanted.isEmpty() ? -1 : text.indexOf(wanted, position);
        if (found < 0) {
            return Optional.empty();
        }
        position = found + wanted.length();
        return Optional.of(passage(found, position));
    }

    /** What follows up to the end of the line. */
    PdfPassage restOfLine(PdfPassage passage) {
        PdfPassage after = passage(position - 1, text.length());
        return after.first();
    }

    int mark() {
        return position;
    }

    /** What was passed since a mark. */
    List<Letter> since(int mark) {
        return mark == position ? List.of() : passage(mark, position).letters();
    }

    List<Letter> letters() {
        return letters;
    }

    private PdfPassage passage(int from, int to) {
        return new PdfPassage(List.copyOf(letters.subList(owners.get(from), owners.get(to - 1) + 1)));
    }

    static String squeezed(String words) {
        return PaperText.clean(words).replaceAll("[\\s\u00a0]+", "");
    }
}
