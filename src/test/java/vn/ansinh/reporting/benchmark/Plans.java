package vn.ansinh.reporting.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSource;

/** The questions that were asked while this listened, and how the database goes about those that take it longest. */
final class Plans implements QueryExecutionListener {

    /**
     * How a question is answered, once everything it reads is in memory.
     *
     * @param took milliseconds, planning not counted
     */
    record Plan(String sql, double took, List<String> lines) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f ms: %s%n%s%n", took, sql, String.join("\n", lines));
        }
    }

    private static final int TIMES = 3;

    private final Map<String, List<ParameterSetOperation>> asked = new ConcurrentHashMap<>();
    private final ProxyDataSource source;

    private Plans(ProxyDataSource source) {
        this.source = source;
    }

    /** Listens from now on. */
    static Plans of(DataSource source) throws SQLException {
        var proxied = source.unwrap(ProxyDataSource.class);
        var plans = new Plans(proxied);
        proxied.addListener(plans);
        return plans;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // Nothing is timed here: readers wait for each other.
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        for (QueryInfo query : queries) {
            String sql = query.getQuery();
            if (sql.strip().toLowerCase(Locale.ROOT).matches("(?s)(select|with)\\b.*")
                    && !query.getParametersList().isEmpty()) {
                asked.putIfAbsent(sql, List.copyOf(query.getParametersList().get(0)));
            }
        }
    }

    /** Those that take longest, the slowest first. */
    List<Plan> slowest(int many) throws SQLException {
        List<Plan> plans = new ArrayList<>();
        try (Connection connection = source.getDataSource().getConnection()) {
            for (var one : asked.entrySet()) {
                plans.add(plan(connection, one.getKey(), one.getValue()));
            }
        }
        return plans.stream()
                .sorted(Comparator.comparingDouble(Plan::took).reversed())
                .limit(many)
                .toList();
    }

    private static Plan plan(Connection connection, String sql, List<ParameterSetOperation> parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("explain (analyze, buffers) " + sql)) {
            for (ParameterSetOperation parameter : parameters) {
                parameter.getMethod().invoke(statement, parameter.getArgs());
            }
            Plan best = null;
            for (int time = 0; time < TIMES; time++) {
                Plan plan = answered(sql, statement);
                best = best == null || plan.took < best.took ? plan : best;
            }
            return best;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("parameters of " + sql, e);
        }
    }

    private static Plan answered(String sql, PreparedStatement statement) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        String last = lines.get(lines.size() - 1);
        return new Plan(sql.replaceAll("\\s+", " ").strip(), Double.parseDouble(last.replaceAll("[^0-9.]", "")), lines);
    }
}
