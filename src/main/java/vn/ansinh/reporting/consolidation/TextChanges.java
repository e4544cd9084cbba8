package vn.ansinh.reporting.consolidation;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.document.Edits;
import vn.ansinh.reporting.document.Edits.Edit;
import vn.ansinh.reporting.document.Notes;
import vn.ansinh.reporting.document.Notes.Note;
import vn.ansinh.reporting.document.Section;

/** What people changed in a report's text since a leader last had it before him. */
@Component
class TextChanges {

    /** What the text is compared to. */
    enum Since {
        /** What the system assembled from the agencies' words. */
        FIRST_DRAFT,
        /** What the leader sent back. */
        RETURNED,
        /** What was signed in the round before. */
        SIGNED
    }

    /** @param editors ids of all who had a hand in it, in their order */
    record Change(String section, String before, String after, Set<String> editors) {}

    record Changes(Since since, List<Change> sections) {}

    private final Edits edits;
    private final Notes notes;

    TextChanges(Edits edits, Notes notes) {
        this.edits = edits;
        this.notes = notes;
    }

    /** @param now the sections as they are; those that say again what they said before do not count as changed */
    Changes of(ConsolidatedReport report, Collection<Section> now) {
        Optional<Instant> sentBack = sentBack(report);
        Predicate<Edit> unseen =
                edit -> sentBack.map(at -> edit.at().isAfter(at)).orElse(true);
        Map<String, Change> changes = new LinkedHashMap<>();
        now.forEach(section -> changes.put(section.code(), null));
        edits.of(report.key().toString(), report.round()).stream()
                .filter(unseen)
                .forEach(edit -> add(changes, edit, now));
        Since since = sentBack.isPresent() ? Since.RETURNED : report.round() > 1 ? Since.SIGNED : Since.FIRST_DRAFT;
        return new Changes(
                since,
                changes.values().stream()
                        .filter(Objects::nonNull)
                        .filter(change -> !change.before.equals(change.after))
                        .toList());
    }

    private Optional<Instant> sentBack(ConsolidatedReport report) {
        return notes.of(report.key().toString()).stream()
                .filter(note -> note.is(ConsolidatedNote.RETURNED) && note.round() == report.round())
                .map(Note::at)
                .findFirst();
    }

    private static void add(Map<String, Change> changes, Edit edit, Collection<Section> now) {
        Change known = changes.get(edit.field());
        if (known == null) {
            String after = now.stream()
                    .filter(section -> section.code().equals(edit.field()))
                    .map(Section::content)
                    .findFirst()
                    .orElse("");
            known = new Change(edit.field(), edit.before(), after, new LinkedHashSet<>());
            changes.put(edit.field(), known);
        }
        known.editors.add(edit.actor());
    }
}
