package vn.ansinh.reporting.engine.database;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names in the engine's tables sort as Vietnamese dictionaries do (Đ after D and not after Z), and are found without their
 * marks: "soan thao" finds "Soạn thảo", in Tasklist, Cockpit and Admin alike.
 */
@Component
@Order
class NamesInVietnamese extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(NamesInVietnamese.class);

    private static final String COLLATION = "vi-x-icu";

    /** What web applications sort by. */
    private static final Map<String, List<String>> SORTED = Map.of(
            "act_ru_task", List.of("name_"),
            "act_hi_taskinst", List.of("name_"),
            "act_ru_filter", List.of("name_"),
            "act_re_procdef", List.of("name_"),
            "act_id_group", List.of("name_"),
            "act_id_user", List.of("first_", "last_"));

    private final JdbcClient jdbc;

    NamesInVietnamese(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getSqlSessionFactory().getConfiguration().addInterceptor(new WithoutMarks());
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        boolean known = jdbc.sql("select exists (select from pg_collation where collname = :name)")
                .param("name", COLLATION)
                .query(Boolean.class)
                .single();
        if (!known) {
            LOG.warn("This PostgreSQL was built without ICU: names are sorted as its database was set up");
            return;
        }
        SORTED.forEach((table, columns) -> columns.forEach(column -> sort(table, column)));
    }

    /** A column that is sorted so already is left alone: the change rebuilds its indexes. */
    private void sort(String table, String column) {
        List<Integer> length = jdbc.sql("""
                        select character_maximum_length from information_schema.columns
                         where table_schema = current_schema() and table_name = :table and column_name = :column
                           and collation_name is distinct from :collation
                        """)
                .param("table", table)
                .param("column", column)
                .param("collation", COLLATION)
                .query(Integer.class)
                .list();
        if (!length.isEmpty()) {
            jdbc.sql("alter table %s alter column %s type varchar(%d) collate \"%s\""
                            .formatted(table, column, length.get(0), COLLATION))
                    .update();
        }
    }

    /** Both sides of a search for a part of a name are compared in their search form. */
    @Intercepts(
            @Signature(
                    type = StatementHandler.class,
                    method = "prepare",
                    args = {java.sql.Connection.class, Integer.class}))
    static class WithoutMarks implements Interceptor {

        private static final Pattern NAME_LIKE = Pattern.compile(
                "(?:UPPER\\()?RES\\.(NAME_|FIRST_|LAST_)\\)?\\s+((?:not )?like)\\s+(?:UPPER\\(\\s*\\?\\s*\\)|\\?)",
                Pattern.CASE_INSENSITIVE);

        static String rewritten(String sql) {
            return NAME_LIKE.matcher(sql).replaceAll("search_form(RES.$1) $2 search_form(?)");
        }

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            BoundSql bound = ((StatementHandler) invocation.getTarget()).getBoundSql();
            String sql = bound.getSql();
            if (sql.contains("like") || sql.contains("LIKE")) {
                String searched = rewritten(sql);
                if (!searched.equals(sql)) {
                    SystemMetaObject.forObject(bound).setValue("sql", searched);
                }
            }
            return invocation.proceed();
        }
    }
}
