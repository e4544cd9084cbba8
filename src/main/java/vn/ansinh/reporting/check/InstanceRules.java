package vn.ansinh.reporting.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table and the process instances that go with its rows: exactly one for each row that is being worked on, none for
 * one that has ended, none without a row; and each waits where the row's state says.
 */
public final class InstanceRules {

    /** Where instances wait is what their innermost executions say. */
    private static final String ROWS_AND_INSTANCES = """
            with kept as (%s),
                 instance as (
                   select root.business_key_ as key, root.id_ as id, array_agg(leaf.act_id_::text) as elements
                     from act_ru_execution root
                     join act_re_procdef definition
                       on definition.id_ = root.proc_def_id_ and definition.key_ = :process
                     join act_ru_execution leaf
                       on leaf.proc_inst_id_ = root.id_
                      and not exists (select from act_ru_execution inner_one where inner_one.parent_id_ = leaf.id_)
                    where root.parent_id_ is null
                    group by root.id_, root.business_key_)
            select coalesce(kept.key, instance.key, '?') as key, kept.key is not null as known, kept.state,
                   kept.instance_id, instance.id, instance.elements
              from kept full join instance on instance.key = kept.key
             where instance.id is not null or kept.state in (:waiting)
             order by 1, instance.id
            """;

    private record Instance(String id, Set<String> elements) {}

    /** @param state null where there is no row */
    private record Row(String key, boolean known, String state, String instanceId, List<Instance> instances) {}

    record Rule(String name, String sentence, InstanceRules of, Function<Row, List<String>> wrong)
            implements Invariant {

        @Override
        public List<String> violations(JdbcClient database) {
            return of.read(database).stream()
                    .flatMap(row -> wrong.apply(row).stream().map(what -> row.key + ": " + what))
                    .toList();
        }
    }

    private final String process;
    private final String rows;
    private final Map<String, Set<String>> waiting = new LinkedHashMap<>();
    private final Set<String> afterwards = new HashSet<>();
    private final Set<String> beside = new HashSet<>();

    private InstanceRules(String process, String rows) {
        this.process = process;
        this.rows = rows;
    }

    /**
     * @param rows selects {@code key}, {@code state} and {@code instance_id}, null where the table keeps none; one row
     *     for each business key
     */
    public static InstanceRules of(String process, String rows) {
        return new InstanceRules(process, rows);
    }

    /** In this state the instance waits at one of these elements. In a state that is not named there is none. */
    public InstanceRules waiting(String state, String... elements) {
        waiting.put(state, Set.of(elements));
        return this;
    }

    /** What an instance may still be at when its row has ended. */
    public InstanceRules afterwards(String... elements) {
        afterwards.addAll(Arrays.asList(elements));
        return this;
    }

    /** What an instance may be at beside, in any state. */
    public InstanceRules beside(String... elements) {
        beside.addAll(Arrays.asList(elements));
        return this;
    }

    String process() {
        return process;
    }

    /** All that are named. */
    Set<String> elements() {
        var elements = new HashSet<>(afterwards);
        elements.addAll(beside);
        waiting.values().forEach(elements::addAll);
        return elements;
    }

    /** Both rules, named after the process. */
    public List<Invariant> rules() {
        return List.of(instances(), steps(process + "-steps"));
    }

    private Invariant instances() {
        String sentence = "Whatever is being worked on has one instance of " + process + ", and nothing else has any.";
        return new Rule(process + "-instances", sentence, this, this::wrongInstances);
    }

    /** Only where the instances wait. */
    public Invariant steps(String name) {
        return new Rule(name, "Instances of " + process + " wait where the tables say.", this, this::wrongStep);
    }

    private List<String> wrongInstances(Row row) {
        if (!row.known) {
            return row.instances.stream()
                    .map(instance -> "instance " + instance.id + " belongs to nothing")
                    .toList();
        }
        List<Instance> working = working(row);
        if (!waiting.containsKey(row.state)) {
            return working.stream()
                    .map(instance -> row.state + ", and instance " + instance.id + " is at " + instance.elements)
                    .toList();
        }
        if (working.size() != 1) {
            return List.of(row.state + ", with " + working.size() + " instances");
        }
        String id = working.get(0).id;
        return row.instanceId == null || row.instanceId.equals(id)
                ? List.of()
                : List.of("its instance is " + id + ", and it names " + row.instanceId);
    }

    private List<String> wrongStep(Row row) {
        List<Instance> working = working(row);
        Set<String> expected = waiting.get(row.state);
        if (!row.known || expected == null || working.size() != 1) {
            return List.of();
        }
        Set<String> elements = working.get(0).elements;
        boolean right = elements.stream().anyMatch(expected::contains)
                && elements.stream().allMatch(element -> expected.contains(element) || beside.contains(element));
        return right ? List.of() : List.of(row.state + ", and its instance is at " + elements);
    }

    /** Without those that only finish what the row has behind it. */
    private List<Instance> working(Row row) {
        Set<String> expected = waiting.getOrDefault(row.state, Set.of());
        return row.instances.stream()
                .filter(instance -> instance.elements.stream()
                        .anyMatch(element -> expected.contains(element) || !afterwards.contains(element)))
                .toList();
    }

    private List<Row> read(JdbcClient database) {
        var byKey = new LinkedHashMap<String, Row>();
        database.sql(ROWS_AND_INSTANCES.formatted(rows))
                .param("process", process)
                .param("waiting", waiting.keySet())
                .query(found -> {
                    boolean known = found.getBoolean("known");
                    Row row = byKey.computeIfAbsent(known + found.getString("key"), ignored -> row(found, known));
                    if (found.getString("id") != null) {
                        row.instances.add(new Instance(
                                found.getString("id"),
                                Arrays.stream((String[])
                                                found.getArray("elements").getArray())
                                        .map(String::valueOf)
                                        .collect(Collectors.toSet())));
                    }
                });
        return List.copyOf(byKey.values());
    }

    private static Row row(java.sql.ResultSet found, boolean known) {
        try {
            return new Row(
                    found.getString("key"),
                    known,
                    found.getString("state"),
                    found.getString("instance_id"),
                    new ArrayList<>());
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
