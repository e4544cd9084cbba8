package vn.ansinh.reporting.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.ansinh.reporting.EngineDriver;
import vn.ansinh.reporting.EngineTest;
import vn.ansinh.reporting.cycle.daily.DailyRound;
import vn.ansinh.reporting.notification.MailCarrier;
import vn.ansinh.reporting.report.ReportingFixture;

/** S9. One truth about every instant, whatever the zone of the server. Each database is broken in a transaction. */
@EngineTest
@Transactional
class DatabaseZoneTest {

    private static final String MAILS =
            "select business_key_ from act_hi_procinst where proc_def_key_ = 'mail-dispatch'";

    @Autowired
    private ReportingFixture reporting;

    @Autowired
    private DailyRound dailyRound;

    @Autowired
    private EngineDriver engine;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private MailCarrier carrier;

    @Autowired
    private JdbcClient jdbc;

    private DatabaseZone zone;

    @BeforeEach
    void theDatabaseOfTheApplication() {
        zone = new DatabaseZone(jdbc);
    }

    /** The tests run in a JVM that was given another zone, see the pom. */
    @Test
    void theProgramSetsItsOwnZoneForTheEngineAndForTheSessionsOfTheDatabase() {
        assertThat(System.getProperty("user.timezone")).isEqualTo("America/New_York");
        assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
        assertThat(jdbc.sql("show timezone").query(String.class).single()).isEqualTo("UTC");
        assertThat(jdbc.sql("select zone from engine_zone").query(String.class).single())
                .isEqualTo("UTC");
    }

    @Test
    void aDatabaseWithoutARecordThatWasWrittenInUtcIsTakenAndRecorded() {
        aMailIsTriedAgain();
        forgetRecord();
        assertThat(jdbc.sql(MAILS).query(String.class).list())
                .as("mails to judge by")
                .isNotEmpty();

        zone.require();
        zone.record();

        assertThat(jdbc.sql("select zone from engine_zone").query(String.class).list())
                .containsExactly("UTC");
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Ho_Chi_Minh, +07:00",
        "America/New_York, -04:00",
        "America/Sao_Paulo, -03:00",
        "Asia/Kathmandu, +05:45",
        "Pacific/Auckland, +12:00"
    })
    void aDatabaseThatWasWrittenInAnotherZoneIsRefusedInASentence(String other, String offset) {
        aMailIsTriedAgain();
        forgetRecord();
        written(other);

        assertThatThrownBy(zone::require)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not in UTC")
                .hasMessageContaining(offset)
                .hasMessageContaining("MAIL-")
                .extracting(refused -> ((StartRefused) refused).action())
                .asString()
                .contains("docs/operations.md");
    }

    /** A database that was only just installed has no mails and no cycles yet. */
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Ho_Chi_Minh", "America/New_York", "Australia/Adelaide"})
    void theTimerOfTheDailyRoundAloneTellsIt(String other) {
        forgetRecord();
        jdbc.sql("delete from mail_outbox").update();
        jdbc.sql("update act_hi_procinst set business_key_ = null").update();
        assertThatCode(zone::require).doesNotThrowAnyException();

        written(other);

        assertThatThrownBy(zone::require).isInstanceOf(StartRefused.class).hasMessageContaining("daily-round");
    }

    /** A server whose zone was changed while it was in use. */
    @Test
    void oneMailOfAnotherZoneIsEnough() {
        aMailIsTriedAgain();
        forgetRecord();
        oneInstanceIsOfAnotherZone("mail-dispatch");

        assertThatThrownBy(zone::require)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("1 as in the zone +07:00 (for example MAIL-");
    }

    @Test
    void oneCycleOfAnotherZoneIsEnough() {
        forgetRecord();
        dailyRound.request();
        engine.runJobs("daily-round");
        oneInstanceIsOfAnotherZone("reporting-cycle");

        assertThatThrownBy(zone::require)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("1 as in the zone +07:00 (for example KL92/2021-H1)");
    }

    private void aMailIsTriedAgain() {
        mailServer.stop();
        reporting.asked("SYT");
        carrier.carry();
        mailServer.start();
    }

    private void oneInstanceIsOfAnotherZone(String process) {
        assertThatCode(zone::require).doesNotThrowAnyException();
        int changed = jdbc.sql("""
                        update act_hi_procinst set start_time_ = start_time_ + interval '7 hours'
                         where id_ = (select min(id_) from act_hi_procinst where proc_def_key_ = :process)
                        """).param("process", process).update();
        assertThat(changed).isEqualTo(1);
    }

    @Test
    void aRecordOfAnotherZoneIsRefused() {
        jdbc.sql("update engine_zone set zone = 'Asia/Bangkok'").update();

        assertThatThrownBy(zone::require).isInstanceOf(StartRefused.class).hasMessageContaining("Asia/Bangkok");
    }

    @Test
    void sessionsInAnotherZoneAreRefused() {
        jdbc.sql("set local time zone 'Asia/Ho_Chi_Minh'").update();

        assertThatThrownBy(zone::require)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sessions of this database run in the zone Asia/Ho_Chi_Minh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Ho_Chi_Minh", "America/New_York"})
    void whatTheOperatorsPageSaysPutsSuchADatabaseRight(String other) throws IOException {
        aMailIsTriedAgain();
        forgetRecord();
        List<String> before = instants();
        written(other);
        assertThat(instants()).isNotEqualTo(before);

        jdbc.sql(conversion().replace("Asia/Ho_Chi_Minh", other)).update();

        assertThat(instants()).isEqualTo(before);
        assertThatCode(zone::require).doesNotThrowAnyException();
    }

    private void forgetRecord() {
        jdbc.sql("delete from engine_zone").update();
    }

    /** As the engine of a server in that zone would have written them. */
    private void written(String other) {
        jdbc.sql("""
                        select format('update %I set %I = %I at time zone ''UTC'' at time zone %L',
                                      table_name, column_name, column_name, :zone)
                          from information_schema.columns
                         where table_name like 'act\\_%' and data_type = 'timestamp without time zone'
                        """)
                .param("zone", other)
                .query(String.class)
                .list()
                .forEach(update -> jdbc.sql(update).update());
    }

    private List<String> instants() {
        return jdbc.sql("""
                select duedate_::text from act_ru_job union all select create_time_::text from act_ru_task
                union all select due_date_::text from act_ru_task union all select start_time_::text from act_hi_actinst
                order by 1
                """).query(String.class).list();
    }

    private static String conversion() throws IOException {
        String page = Files.readString(Path.of("docs/operations.md"));
        int begin = page.indexOf("do $$");
        return page.substring(begin, page.indexOf("$$;", begin) + 2);
    }
}
