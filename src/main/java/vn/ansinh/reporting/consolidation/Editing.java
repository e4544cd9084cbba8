package vn.ansinh.reporting.consolidation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.People;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.Texts;

/** Working on the text of a consolidated report. Everything changed is logged. */
@Service
class Editing {

    /** Sections to change, each with the version the person saw. */
    record Change(@NotNull @Valid List<Section> sections) {}

    /** The new versions of the sections that were changed, by anchor ({@code section:II.A3}). */
    record Saved(Map<String, Integer> versions) {}

    /** A section somebody else has changed meanwhile: what stands there now, and his name. */
    record Conflict(String anchor, Section theirs, String by) {}

    private static final int LIMIT = 200_000;

    private final ConsolidatedReports reports;
    private final ConsolidatedTexts sections;
    private final ConsolidationAccess access;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    Editing(
            ConsolidatedReports reports,
            ConsolidatedTexts sections,
            ConsolidationAccess access,
            People people,
            Texts texts,
            Clock clock) {
        this.reports = reports;
        this.sections = sections;
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
    Saved change(ConsolidatedKey key, Change change) {
        ConsolidatedReport report = reports.lock(key);
        access.requireEdit(report);
        Map<String, Section> before =
                sections.of(key).stream().collect(Collectors.toMap(Section::code, Function.identity()));
        List<Section> wanted = change.sections();
        refuseInvalid(wanted, before);

        var versions = new LinkedHashMap<String, Integer>();
        var conflicts = new ArrayList<Conflict>();
        String actor = access.person().id();
        Instant now = clock.instant();
        for (Section section : wanted) {
            Section old = before.get(section.code());
            String anchor = anchor(section);
            if (section.version() != old.version()) {
                conflicts.add(new Conflict(anchor, old, name(sections.lastEditor(key, section.code()))));
            } else if (section.content().equals(old.content())) {
                // Nothing typed makes nobody an editor.
                versions.put(anchor, old.version());
            } else {
                sections.change(key, section, actor, now);
                sections.log(key, report.round(), section.code(), old.content(), section.content(), actor, now);
                versions.put(anchor, section.version() + 1);
            }
        }
        if (!conflicts.isEmpty()) {
            throw Refusal.conflict("consolidation.conflict").with("conflicts", conflicts);
        }
        return new Saved(versions);
    }

    private void refuseInvalid(List<Section> wanted, Map<String, Section> before) {
        var errors = new LinkedHashMap<String, String>();
        for (Section section : wanted) {
            if (!before.containsKey(section.code())) {
                errors.put(anchor(section), texts.of("consolidation.section-unknown", section.code()));
            } else if (section.content() == null || section.content().length() > LIMIT) {
                errors.put(anchor(section), texts.of("consolidation.section-too-long", section.code(), LIMIT));
            }
        }
        if (!errors.isEmpty()) {
            Map.Entry<String, String> first = errors.entrySet().iterator().next();
            throw Refusal.invalid(first.getKey(), "consolidation.invalid", errors.size(), first.getValue())
                    .with("errors", errors);
        }
    }

    private String name(String id) {
        return people.names(List.of(id)).getOrDefault(id, id);
    }

    private static String anchor(Section section) {
        return "section:" + section.code();
    }
}
