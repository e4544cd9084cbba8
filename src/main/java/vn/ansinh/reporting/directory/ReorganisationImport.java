package vn.ansinh.reporting.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.directory.reference.Comparison;
import vn.ansinh.reporting.directory.reference.CsvRow;
import vn.ansinh.reporting.directory.reference.CsvSource;
import vn.ansinh.reporting.directory.reference.CsvTable;
import vn.ansinh.reporting.directory.reference.ImportChange;
import vn.ansinh.reporting.directory.reference.Problems;
import vn.ansinh.reporting.directory.reference.ReferenceImport;

/** Bodies end and their functions pass on. A file says all there is to say about the predecessors it names. */
@Component
class ReorganisationImport implements ReferenceImport<ReorganisationImport.Row> {

    private static final List<String> REQUIRED = List.of("predecessor", "ends_on", "area", "successor", "starts_on");

    private final Agencies agencies;
    private final AgencyDirectory directory;
    private final ApplicationEventPublisher events;

    ReorganisationImport(Agencies agencies, AgencyDirectory directory, ApplicationEventPublisher events) {
        this.agencies = agencies;
        this.directory = directory;
        this.events = events;
    }

    record Row(int line, Succession succession) {}

    @Override
    public String dataSet() {
        return "reorganisation";
    }

    @Override
    public void begin() {
        directory.changed();
    }

    @Override
    public List<Row> read(CsvSource source, Problems problems) {
        List<Row> rows = new ArrayList<>();
        for (CsvRow row : CsvTable.read(source, REQUIRED, List.of("note"), problems)) {
            AgencyCode predecessor = code(row, "predecessor", row.required("predecessor"));
            AgencyCode successor = code(row, "successor", row.optional("successor"));
            LocalDate endsOn = row.date("ends_on");
            LocalDate startsOn = row.date("starts_on");
            String area = row.optional("area") == null ? null : row.matching("area", "A[0-9]", "A2");
            if (row.sound()) {
                rows.add(new Row(
                        row.line(),
                        new Succession(predecessor, area, successor, endsOn, startsOn, row.optional("note"))));
            }
        }
        return rows;
    }

    private static AgencyCode code(CsvRow row, String column, String text) {
        if (text == null) {
            return null;
        }
        if (!AgencyCode.isValid(text)) {
            row.problem(column, "directory.agency.code", text);
            return null;
        }
        return new AgencyCode(text);
    }

    @Override
    public void check(List<Row> rows, Problems problems) {
        for (int i = 0; i < rows.size(); i++) {
            for (Row earlier : rows.subList(0, i)) {
                if (sameFunction(earlier.succession(), rows.get(i).succession())) {
                    problems.add(
                            rows.get(i).line(),
                            null,
                            "directory.import.twice",
                            key(earlier.succession()),
                            earlier.line());
                }
            }
        }
        List<Succession> wanted = new ArrayList<>(agencies.successions());
        Set<AgencyCode> named = predecessors(rows);
        wanted.removeIf(succession -> named.contains(succession.predecessor()));
        Directory before = new Directory(agencies.all(), wanted);
        rows.forEach(row -> wanted.add(row.succession()));
        Directory after = new Directory(agencies.all(), wanted);
        SuccessionRules.check(
                wanted,
                before,
                after,
                (succession, column, key, arguments) -> rows.stream()
                        .filter(row -> row.succession().equals(succession))
                        .findFirst()
                        .ifPresent(row -> problems.add(row.line(), column, key, arguments)));
    }

    private static boolean sameFunction(Succession one, Succession other) {
        return one.predecessor().equals(other.predecessor())
                && Objects.equals(one.area(), other.area())
                && Objects.equals(one.successor(), other.successor());
    }

    @Override
    public List<ImportChange> store(List<Row> rows) {
        Set<AgencyCode> named = predecessors(rows);
        List<Succession> stored = agencies.successions().stream()
                .filter(succession -> named.contains(succession.predecessor()))
                .toList();
        List<Succession> wanted = rows.stream().map(Row::succession).toList();
        List<ImportChange> changes =
                Comparison.of(dataSet(), placed(stored), placed(wanted), placed -> key(placed.succession()));
        if (!changes.isEmpty()) {
            agencies.replaceSuccessions(named, wanted);
            agencies.countUp();
            directory.changed();
        }
        return changes;
    }

    @Override
    public void announce(List<ImportChange> changes) {
        DirectoryEvents.publish(changes, directory, events);
    }

    /** The order in the file counts: of equal successors the first is the general one. */
    private record Placed(int position, Succession succession) {}

    private static List<Placed> placed(List<Succession> rows) {
        Map<AgencyCode, Integer> next = new HashMap<>();
        return rows.stream()
                .map(row -> new Placed(next.merge(row.predecessor(), 1, Integer::sum), row))
                .toList();
    }

    private static String key(Succession row) {
        String area = row.area() == null ? "" : " " + row.area();
        return row.predecessor() + area + " → " + (row.successor() == null ? "?" : row.successor());
    }

    private static Set<AgencyCode> predecessors(List<Row> rows) {
        return rows.stream()
                .map(row -> row.succession().predecessor())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
