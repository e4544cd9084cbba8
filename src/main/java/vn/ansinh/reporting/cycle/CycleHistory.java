package vn.ansinh.reporting.cycle;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.ansinh.reporting.cycle.CycleView.NoteView;
import vn.ansinh.reporting.cycle.CycleView.ObligationView;

/** What the standing agency noted in a cycle: on the cycle itself, and on its calls and reminders to agencies. */
final class CycleHistory {

    /** @param agencyName whom it was said to; null when it is about the cycle */
    record Entry(NoteView note, String agencyName) {}

    private CycleHistory() {}

    /** Newest first. */
    static List<Entry> of(CycleView cycle, List<ObligationView> obligations) {
        Stream<Entry> own = cycle.notes().stream().map(note -> new Entry(note, null));
        return Stream.concat(own, obligations.stream().flatMap(CycleHistory::of))
                .sorted(Comparator.comparing((Entry entry) -> entry.note.at()).reversed())
                .toList();
    }

    private static Stream<Entry> of(ObligationView obligation) {
        return obligation.contacts().stream().map(note -> new Entry(note, obligation.agencyName()));
    }
}
