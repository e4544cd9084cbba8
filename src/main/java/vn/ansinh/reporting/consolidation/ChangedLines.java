package vn.ansinh.reporting.consolidation;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.reporting.consolidation.ChangedLines.Line.Kind;

/** Two versions of a longer text, line by line: what went, what came, and a line around them to find the place. */
final class ChangedLines {

    /** Beyond this nobody reads line by line, and looking for what is alike costs more than it tells. */
    static final int MOST = 2_000;

    /** @param text empty for a gap */
    record Line(Kind kind, String text) {

        enum Kind {
            SAME,
            GONE,
            NEW,
            /** Lines that are the same in both and left out. */
            GAP
        }
    }

    private ChangedLines() {}

    /** Empty where nothing changed but blanks and empty lines. */
    static List<Line> between(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        int start = commonStart(old, now);
        int end = commonEnd(old.subList(start, old.size()), now.subList(start, now.size()));
        var all = new ArrayList<Line>();
        old.subList(0, start).forEach(line -> all.add(new Line(Kind.SAME, line)));
        all.addAll(middle(old.subList(start, old.size() - end), now.subList(start, now.size() - end)));
        old.subList(old.size() - end, old.size()).forEach(line -> all.add(new Line(Kind.SAME, line)));
        return around(all);
    }

    private static List<Line> middle(List<String> old, List<String> now) {
        var all = new ArrayList<Line>();
        if (old.size() + now.size() > MOST) {
            old.forEach(line -> all.add(new Line(Kind.GONE, line)));
            now.forEach(line -> all.add(new Line(Kind.NEW, line)));
            return all;
        }
        int place = 0;
        var came = new ArrayList<Line>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int at = delta.getSource().getPosition();
            // Of a line that was changed the library may tell the new one first.
            if (at > place) {
                all.addAll(came);
                came.clear();
            }
            old.subList(place, at).forEach(line -> all.add(new Line(Kind.SAME, line)));
            delta.getSource().getLines().forEach(line -> all.add(new Line(Kind.GONE, line)));
            delta.getTarget().getLines().forEach(line -> came.add(new Line(Kind.NEW, line)));
            place = at + delta.getSource().size();
        }
        all.addAll(came);
        old.subList(place, old.size()).forEach(line -> all.add(new Line(Kind.SAME, line)));
        return all;
    }

    /** What is the same is left out, but for the lines next to a change. */
    private static List<Line> around(List<Line> all) {
        var shown = new ArrayList<Line>();
        for (int index = 0; index < all.size(); index++) {
            if (changed(all, index) || changed(all, index - 1) || changed(all, index + 1)) {
                shown.add(all.get(index));
            } else if (shown.isEmpty() || shown.get(shown.size() - 1).kind != Kind.GAP) {
                shown.add(new Line(Kind.GAP, ""));
            }
        }
        return shown.size() == 1 && shown.get(0).kind == Kind.GAP ? List.of() : shown;
    }

    private static boolean changed(List<Line> all, int index) {
        return index >= 0 && index < all.size() && all.get(index).kind != Kind.SAME;
    }

    private static int commonStart(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        int same = 0;
        while (same < most && one.get(same).equals(other.get(same))) {
            same++;
        }
        return same;
    }

    private static int commonEnd(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        int same = 0;
        while (same < most && one.get(one.size() - 1 - same).equals(other.get(other.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
