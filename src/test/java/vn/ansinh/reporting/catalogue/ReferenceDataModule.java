package vn.ansinh.reporting.catalogue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.directory.AgencyEnded;
import vn.ansinh.reporting.directory.DirectoryChanged;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.engine.Texts;

/** The directory and the catalogue on a real PostgreSQL, without the engine. The context is shared by all tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringJUnitConfig(ReferenceDataModule.Modules.class)
@interface ReferenceDataModule {

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackageClasses = AuditTrail.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(AuditTrail|WrittenEnds)"))
    @ComponentScan(
            basePackages = {"vn.ansinh.reporting.directory", "vn.ansinh.reporting.catalogue"},
            // Who reads the trail is asked of people, and there are none here.
            excludeFilters = {
                @ComponentScan.Filter(Controller.class),
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = AuditedSettings.class)
            })
    class Modules {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            DataSource dataSource = postgres.getPostgresDatabase();
            Flyway.configure().dataSource(dataSource).load().migrate();
            return dataSource;
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        /** A day on which the periods of 2027 are still to come. */
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-28T02:00:00Z"), ReportingClock.ZONE);
        }

        @Bean
        HaveAsked haveAsked() {
            return new HaveAsked();
        }

        @Bean
        Texts texts() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasename("messages/catalogue");
            messages.setDefaultEncoding("UTF-8");
            return new Texts(messages, Locale.forLanguageTag("vi"));
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    /** What cycles would have asked. */
    class HaveAsked implements AskedPeriods {

        final List<AskedPeriod> periods = new ArrayList<>();

        @Override
        public List<AskedPeriod> askedPeriods() {
            return List.copyOf(periods);
        }
    }

    /** What other modules would hear. */
    class Heard {

        final List<AgencyEnded> ended = new ArrayList<>();
        final List<DirectoryChanged> changes = new ArrayList<>();

        @EventListener
        void on(AgencyEnded event) {
            ended.add(event);
        }

        @EventListener
        void on(DirectoryChanged event) {
            changes.add(event);
        }

        void forget() {
            ended.clear();
            changes.clear();
        }
    }
}
