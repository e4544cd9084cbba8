package vn.ansinh.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.document.Section;
import vn.ansinh.reporting.engine.People;

/** What a draft was before, told by what differs from it now; for whoever may change the draft. */
@Component
class EarlierDrafts {

    /**
     * A state the draft had.
     *
     * @param by whose work it was, by name
     * @param cells those that differ from what stands there now; without a version
     * @param difficulties null when they are the same now
     */
    record Earlier(
            long id,
            Instant at,
            String by,
            List<Cell> cells,
            List<Section> sections,
            List<DifficultyEntry> difficulties) {

        private boolean nothing() {
            return cells.isEmpty() && sections.isEmpty() && difficulties == null;
        }
    }

    private final AgencyReports reports;
    private final Drafts drafts;
    private final DraftPoints points;
    private final ReportAccess access;
    private final People people;

    EarlierDrafts(AgencyReports reports, Drafts drafts, DraftPoints points, ReportAccess access, People people) {
        this.reports = reports;
        this.drafts = drafts;
        this.points = points;
        this.access = access;
        this.people = people;
    }

    /** Newest first; without those that are as the draft is now. */
    @Transactional(readOnly = true)
    List<Earlier> of(ReportKey key) {
        AgencyReport report = reports.get(key);
        access.requireEdit(report);
        Drafts.Content draft = drafts.of(key).content();
        Map<String, Cell> cells = draft.cells().stream()
                .map(Contents::unversioned)
                .collect(Collectors.toMap(Cell::indicator, Function.identity()));
        Map<String, String> sections =
                draft.sections().stream().collect(Collectors.toMap(Section::code, Section::content));
        List<DifficultyEntry> difficulties = draft.difficulties();
        List<DraftPoints.Point> kept = points.of(key);
        Map<String, String> names =
                people.names(kept.stream().map(DraftPoints.Point::actor).toList());
        return kept.stream()
                .map(point -> {
                    Drafts.Content then = point.draft();
                    return new Earlier(
                            point.id(),
                            point.at(),
                            names.getOrDefault(point.actor(), point.actor()),
                            then.cells().stream()
                                    .map(Contents::unversioned)
                                    .filter(cell -> cells.containsKey(cell.indicator())
                                            && !cell.equals(cells.get(cell.indicator())))
                                    .toList(),
                            then.sections().stream()
                                    .filter(section -> sections.containsKey(section.code())
                                            && !section.content().equals(sections.get(section.code())))
                                    .toList(),
                            then.difficulties().equals(difficulties) ? null : then.difficulties());
                })
                .filter(earlier -> !earlier.nothing())
                .toList();
    }
}
