package vn.ansinh.reporting.development;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import vn.ansinh.reporting.cycle.daily.DailyRound;
import vn.ansinh.reporting.development.play.Days;
import vn.ansinh.reporting.development.play.Play;
import vn.ansinh.reporting.development.play.PlayAtStart;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;
import vn.ansinh.reporting.notification.MailCarrier;

/**
 * What production brings from outside: a PostgreSQL server whose data survive a kill, and a mail server; and what plays
 * a cycle in it.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(ClockAndPeople.class)
class DevelopmentServices {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(DataLock lock) throws IOException {
        return DurablePostgres.start(lock);
    }

    @Bean
    JdbcConnectionDetails connectionDetails(EmbeddedPostgres postgres) {
        return new EmbeddedConnection(postgres.getJdbcUrl("postgres", "postgres"));
    }

    /** On a port of its own choice, so that nothing has to be free. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailServer() {
        return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @Bean
    JavaMailSender mailSender(GreenMail mailServer) {
        var sender = new JavaMailSenderImpl();
        // Boot's own sender has it set, and the post asks it.
        sender.setProtocol(JavaMailSenderImpl.DEFAULT_PROTOCOL);
        sender.setHost("127.0.0.1");
        sender.setPort(mailServer.getSmtp().getPort());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return sender;
    }

    @Bean
    RouterFunction<ServerResponse> receivedMails(GreenMail mailServer) {
        return new ReceivedMails(mailServer).routes();
    }

    @Bean
    @Order(0)
    SecurityFilterChain developmentPages(HttpSecurity http) throws Exception {
        return http.securityMatcher("/dev/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    PlayAtStart playAtStart(
            AgencyDirectory directory,
            DailyRound dailyRound,
            ProcessEngine engine,
            MailCarrier carrier,
            SampleUsers users,
            DevelopmentClock clock,
            ReportingClock time,
            DataLock lock,
            Texts texts,
            ServletWebServerApplicationContext application) {
        var days = new Days(engine, carrier, time, clock::advanceTo);
        var play = new Play(directory, dailyRound, users, days, lock.directory(), texts.locale(), System.out);
        return new PlayAtStart(play, application.getEnvironment(), application);
    }

    @Bean
    StartSummary startSummary(SampleUsers users, DevelopmentClock clock, DataLock lock) {
        return new StartSummary(users, clock, lock.directory());
    }

    record EmbeddedConnection(String jdbcUrl) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "postgres";
        }

        @Override
        public String getJdbcUrl() {
            return jdbcUrl;
        }
    }
}
