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
    private static final List<String> OPTIONAL = List.of("regime", "indicators", "open_work", "unsent", "note");

    private final Agencies agencies;
    private final AgencyDirectory directory;
    private final KnownMatters matters;
    private final OfficialCodes officialCodes;
    private final ApplicationEventPublisher events;

    ReorganisationImport(
            Agencies agencies,
            AgencyDirectory directory,
            KnownMatters matters,
            OfficialCodes officialCodes,
            ApplicationEventPublisher events) {
        this.agencies = agencies;
        this.directory = directory;
        this.matters = matters;
        this.officialCodes = officialCodes;
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
        AgencyReader bodies = officialCodes.reader();
        for (CsvRow row : CsvTable.read(source, REQUIRED, OPTIONAL, problems)) {
            AgencyCode predecessor = bodies.read(row, "predecessor", row.required("predecessor"));
            AgencyCode successor = bodies.read(row, "successor", row.optional("successor"));
            LocalDate endsOn = row.date("ends_on");
            LocalDate startsOn = row.date("starts_on");
            boolean openWork = row.flag("open_work");
            boolean unsent = row.flag("unsent");
            if (successor == null && openWork) {
                row.problem("open_work", "directory.import.successorMissing");
            }
            if (unsent && !openWork) {
                row.problem("unsent", "directory.import.unsentAlone");
            }
            if (row.sound()) {
                rows.add(new Row(
                        row.line(),
                        new Succession(
                                predecessor,
                                row.optional("regime"),
                                row.optional("area"),
                                new LinkedHashSet<>(row.list("indicators")),
                                successor,
                                endsOn,
                                startsOn,
                                openWork,
                                unsent,
                                row.optional("note"))));
            }
        }
        return rows;
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
        rows.forEach(row -> checkMatter(row, problems));
        checkOpenWork(rows, problems);
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

    /** What passes on is of a regime there is; figures are of one regime and area. */
    private void checkMatter(Row row, Problems problems) {
        Succession succession = row.succession();
        String regime = succession.regime();
        if (regime != null && !matters.regime(regime)) {
            problems.add(row.line(), "regime", "directory.import.regimeUnknown", regime);
        } else if (succession.area() != null && !matters.area(regime, succession.area())) {
            problems.add(row.line(), "area", "directory.import.areaUnknown", succession.area());
        } else if (!succession.indicators().isEmpty() && (regime == null || succession.area() == null)) {
            problems.add(row.line(), "indicators", "directory.import.figuresOfNothing");
        } else {
            succession.indicators().stream()
                    .filter(indicator -> matters.areaOf(regime, indicator)
                            .filter(succession.area()::equals)
                            .isEmpty())
                    .forEach(indicator -> problems.add(
                            row.line(),
                            "indicators",
                            "directory.import.figureUnknown",
                            indicator,
                            regime,
                            succession.area()));
        }
    }

    /** What a body has open goes to one successor under a regime. */
    private static void checkOpenWork(List<Row> rows, Problems problems) {
        List<Row> told =
                rows.stream().filter(row -> row.succession().openWork()).toList();
        for (int i = 0; i < told.size(); i++) {
            Row row = told.get(i);
            told.subList(0, i).stream()
                    .filter(earlier -> sameWork(earlier.succession(), row.succession()))
                    .findFirst()
                    .ifPresent(earlier -> problems.add(
                            row.line(),
                            "open_work",
                            "directory.import.openWorkTwice",
                            row.succession().predecessor(),
                            earlier.line()));
        }
    }

    private static boolean sameWork(Succession one, Succession other) {
        return one.predecessor().equals(other.predecessor())
                && !one.successor().equals(other.successor())
                && (one.regime() == null || other.under(one.regime()));
    }

    private static boolean sameFunction(Succession one, Succession other) {
        return one.predecessor().equals(other.predecessor())
                && Objects.equals(one.regime(), other.regime())
                && Objects.equals(one.area(), other.area())
                && one.indicators().equals(other.indicators())
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
        String regime = row.regime() == null ? "" : " " + row.regime();
        String area = row.area() == null ? "" : " " + row.area();
        String indicators = row.indicators().isEmpty() ? "" : " " + String.join("|", row.indicators());
        String successor = row.successor() == null ? "?" : row.successor().value();
        return row.predecessor() + regime + area + indicators + " → " + successor;
    }

    private static Set<AgencyCode> predecessors(List<Row> rows) {
        return rows.stream()
                .map(row -> row.succession().predecessor())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
