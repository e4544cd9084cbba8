package vn.ansinh.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S13: a database that was at work before the first period was asked for goes on as it did. */
@ReferenceDataModule
class InServiceUpgradeTest {

    @Autowired
    private EmbeddedPostgres postgres;

    private JdbcClient jdbc;
    private String database;

    @BeforeEach
    void databaseOfTheVersionBefore() {
        database = "upgrade_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("create database " + database)
                .update();
        jdbc = JdbcClient.create(postgres.getDatabase("postgres", database));
        migrate("101");
        jdbc.sql("""
                        insert into regime (code, name_vi, name_en, legal_basis, begins)
                        values ('KL92', 'a', 'a', 'a', '2021-01-01'), ('CCHC', 'b', 'b', 'b', '2022-01-01')""").update();
    }

    @Test
    void aDatabaseThatHasOpenedNothingHasNotBegun() {
        migrate("122");

        assertThat(begun()).isEmpty();
    }

    @Test
    void itsFirstCycleIsTheFirstPeriodOfEachRegime() {
        cycle("KL92", "2022-H1");
        cycle("KL92", "2021");
        cycle("KL92", "2021-DX-01");
        cycle("CCHC", "2023");
        cycle("CCHC", "2023-H1");

        migrate("122");

        assertThat(begun()).containsExactly("CCHC 2023-H1 system", "KL92 2021 system");
    }

    @Test
    void whereOnlyADirectiveWasFollowedNothingOfThatYearIsLost() {
        cycle("KL92", "2021-DX-02");

        migrate("122");

        assertThat(begun()).containsExactly("KL92 2021-H1 system");
    }

    @Test
    void wherePlansWereAskedForBetweenTwoPeriodsTheNextIsTheFirst() {
        jdbc.sql("""
                        insert into plan (key, agency, holder, agency_name, requested_on)
                        values ('KH/SYT', 'SYT', 'SYT', 'Sở Y tế', '2021-08-02')""").update();

        migrate("122");

        assertThat(begun()).containsExactly("KL92 2021 system");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(postgres.getDatabase("postgres", database))
                .target(target)
                .load()
                .migrate();
    }

    private void cycle(String regime, String period) {
        jdbc.sql("""
                        insert into reporting_cycle (key, regime, period, urgent, cut_off, due_before, latest_request,
                                                     consolidation_at, closing_at, state, opened_by, opened_at)
                        values (:regime || '/' || :period, :regime, :period, false, '2021-04-30', now(), now(), now(),
                                now(), 'CLOSED', 'system', now())""").param("regime", regime).param("period", period).update();
    }

    private List<String> begun() {
        return jdbc.sql("select regime || ' ' || first_period || ' ' || decided_by from regime_in_service order by 1")
                .query(String.class)
                .list();
    }
}
