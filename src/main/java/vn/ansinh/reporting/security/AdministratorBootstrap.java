package vn.ansinh.reporting.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.PasswordRules;
import vn.ansinh.reporting.engine.Refusal;
import vn.ansinh.reporting.engine.StartRefused;

/**
 * Sees to it that there is an administrator before the first request is answered: Camunda lets the first visitor make
 * himself one. A database that served development is refused: its users have a password that everybody knows, and its
 * dates are those of a clock that was moved.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.enabled", matchIfMissing = true)
class AdministratorBootstrap implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(AdministratorBootstrap.class);

    private static final String ADMINISTRATOR = "admin";
    private static final String FIRST_NAME = "hệ thống";
    private static final String LAST_NAME = "Quản trị";

    private final Administrators administrators;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ObjectProvider<SamplePeople> samplePeople;
    private final PasswordRules rules;
    private final String password;

    AdministratorBootstrap(
            Administrators administrators,
            CurrentUser currentUser,
            JdbcClient jdbc,
            TransactionOperations transaction,
            ObjectProvider<SamplePeople> samplePeople,
            PasswordRules rules,
            @Value("${ansinh.admin.password:}") String password) {
        this.administrators = administrators;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.samplePeople = samplePeople;
        this.rules = rules;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        SamplePeople sample = samplePeople.getIfAvailable();
        if (sample != null) {
            sample.createAdministrator();
            return;
        }
        refuseDevelopmentData();
        currentUser.asSystem(() -> {
            transaction.executeWithoutResult(status -> createAdministrator());
            return null;
        });
    }

    private void refuseDevelopmentData() {
        boolean sampleUsers = ask("select exists (select from sample_user join act_id_user on id_ = user_id)");
        boolean movedClock = ask("select exists (select from development_clock)");
        if (sampleUsers || movedClock) {
            throw new StartRefused(
                    "This database served a development start: "
                            + (sampleUsers
                                    ? "it holds sample users, whose password everybody knows."
                                    : "its dates are those of the development clock."),
                    "Give production an empty database of its own by SPRING_DATASOURCE_URL.");
        }
    }

    private boolean ask(String question) {
        return jdbc.sql(question).query(Boolean.class).single();
    }

    private void createAdministrator() {
        // Two nodes that start together on an empty database.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('administrator'))")
                .query((row, number) -> number)
                .single();
        if (administrators.exist()) {
            return;
        }
        var given = new AdministratorPassword(password);
        try {
            rules.check(given.value(), ADMINISTRATOR, FIRST_NAME, LAST_NAME);
        } catch (Refusal e) {
            throw given.known();
        }
        administrators.add(ADMINISTRATOR, FIRST_NAME, LAST_NAME, given.value());
        LOG.info("Created the administrator 'admin' with the password from ANSINH_ADMIN_PASSWORD");
    }
}
