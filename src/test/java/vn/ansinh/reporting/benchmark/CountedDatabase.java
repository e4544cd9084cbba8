package vn.ansinh.reporting.benchmark;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * What goes to the database, counted where it leaves the application: statements, a batch as one, and the ends of
 * transactions in which there was one. Both cost a round trip. Of all threads, so whoever counts is alone.
 */
public final class CountedDatabase implements BeanPostProcessor, QueryExecutionListener, MethodExecutionListener {

    /**
     * What a piece of work took.
     *
     * @param commits rollbacks too
     */
    public record Trips(int statements, int commits) {

        public int all() {
            return statements + commits;
        }
    }

    /**
     * Whether reference data have changed, and how a definition stands, is looked at once a second, whoever asks; when a
     * session was last used is written, and those that have ended are deleted, once a minute.
     */
    private static final List<String> BY_THE_CLOCK = List.of(
            "select revision from ",
            "select * from ACT_RE_PROCDEF where ID_ = ",
            "UPDATE SPRING_SESSION SET ",
            "DELETE FROM SPRING_SESSION WHERE EXPIRY_TIME ");

    private static final Set<String> ENDS = Set.of("commit", "rollback");

    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();
    private final Map<String, Boolean> open = new ConcurrentHashMap<>();
    private volatile ConcurrentLinkedQueue<String> heard;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof ProxyDataSource) ? counted(source) : bean;
    }

    /** As the application's own data source is. */
    public DataSource counted(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .listener(this)
                .methodListener(this)
                .build();
    }

    /** What the work takes. */
    public Trips of(Runnable work) {
        int before = statements.get();
        int ended = commits.get();
        work.run();
        return new Trips(statements.get() - before, commits.get() - ended);
    }

    /** The statements of the work in their order, each with its count of parameters' rows; for whoever looks for waste. */
    public List<String> heard(Runnable work) {
        heard = new ConcurrentLinkedQueue<>();
        try {
            work.run();
            return List.copyOf(heard);
        } finally {
            heard = null;
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // Counted when it is over.
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (queries.stream().allMatch(query -> byTheClock(query.getQuery()))) {
            return;
        }
        statements.incrementAndGet();
        open.put(execution.getConnectionId(), true);
        hear(execution.isBatch() ? "batch of " + execution.getBatchSize() + ": " : "", queries);
    }

    private static boolean byTheClock(String query) {
        return BY_THE_CLOCK.stream().anyMatch(query.strip().replaceAll("\\s+", " ")::startsWith);
    }

    private void hear(String kind, List<QueryInfo> queries) {
        ConcurrentLinkedQueue<String> listening = heard;
        if (listening != null) {
            queries.forEach(query -> listening.add(kind + query.getQuery().replaceAll("\\s+", " ")));
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        // Counted when it is over.
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {
        String method = call.getMethod().getName();
        if (method.equals("close") && call.getTarget() instanceof Connection) {
            open.remove(call.getConnectionInfo().getConnectionId());
        }
        if (ENDS.contains(method) && open.remove(call.getConnectionInfo().getConnectionId()) != null) {
            commits.incrementAndGet();
            ConcurrentLinkedQueue<String> listening = heard;
            if (listening != null) {
                listening.add(method);
            }
        }
    }
}
