package vn.ansinh.reporting.consolidation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.document.ChangeSet;
import vn.ansinh.reporting.document.Edits;
import vn.ansinh.reporting.document.Edits.Edited;
import vn.ansinh.reporting.document.Edits.Work;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/** Working on the text of a consolidated report. Everything changed is logged. */
@Service
class Editing {

    /** Sections to change, each with the version the person saw. */
    record Change(@NotNull @Valid List<Section> sections) {}

    private static final int LIMIT = 200_000;

    private final ConsolidatedReports reports;
    private final ConsolidatedTexts sections;
    private final Edits edits;
    private final ConsolidationAccess access;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    Editing(
            ConsolidatedReports reports,
            ConsolidatedTexts sections,
            Edits edits,
            ConsolidationAccess access,
            People people,
            Texts texts,
            Clock clock) {
        this.reports = reports;
        this.sections = sections;
        this.edits = edits;
        this.access = access;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Saves what was typed, all or nothing.
     *
     * @throws Refusal naming each section that is not valid, or that a colleague has changed meanwhile
     */
    @Transactional
    ChangeSet.Saved change(ConsolidatedKey key, Change change) {
        ConsolidatedReport report = reports.lock(key);
        access.requireEdit(report);
        Map<String, Section> before =
                sections.of(key).stream().collect(Collectors.toMap(Section::code, Function.identity()));
        List<Section> wanted = change.sections();
        var set = new ChangeSet();
        check(set, wanted, before);
        set.refuseInvalid("consolidation.invalid");

        String actor = access.person().id();
        Instant now = clock.instant();
        List<Edited> edited = new ArrayList<>();
        for (Section section : wanted) {
            Section old = before.get(section.code());
            String anchor = anchor(section);
            if (section.version() != old.version()) {
                set.overtaken(anchor, old, name(edits.lastEditor(key.toString(), section.code())));
            } else if (section.content().equals(old.content())) {
                // Nothing typed makes nobody an editor.
                set.saved(anchor, old.version());
            } else {
                sections.change(key, section, actor, now);
                edited.add(new Edited(section.code(), old.content(), section.content()));
                set.saved(anchor, section.version() + 1);
            }
        }
        edits.log(new Work(key.toString(), report.round(), report.state(), actor, now), edited);
        return set.done("consolidation.conflict");
    }

    private void check(ChangeSet set, List<Section> wanted, Map<String, Section> before) {
        for (Section section : wanted) {
            if (!before.containsKey(section.code())) {
                set.invalid(anchor(section), texts.of("consolidation.section-unknown", section.code()));
            } else if (section.content() == null || section.content().length() > LIMIT) {
                set.invalid(anchor(section), texts.of("consolidation.section-too-long", section.code(), LIMIT));
            }
        }
    }

    private String name(String id) {
        return people.names(List.of(id)).getOrDefault(id, id);
    }

    private static String anchor(Section section) {
        return "section:" + section.code();
    }
}
