package vn.ansinh.reporting.development;

import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.ansinh.reporting.audit.AuditTrail;
import vn.ansinh.reporting.catalogue.InService;
import vn.ansinh.reporting.catalogue.Period;
import vn.ansinh.reporting.catalogue.RegimeBodies;
import vn.ansinh.reporting.catalogue.RegimesInService;
import vn.ansinh.reporting.catalogue.ReportingCalendar;
import vn.ansinh.reporting.directory.AgencyDirectory;
import vn.ansinh.reporting.engine.CurrentUser;
import vn.ansinh.reporting.engine.MovableClock;
import vn.ansinh.reporting.engine.ReportingClock;
import vn.ansinh.reporting.security.Administrators;

/** The clock that begins in April 2021, and the sample people of that time. */
@TestConfiguration(proxyBeanMethods = false)
class ClockAndPeople {

    @Bean
    ClockStore clockStore(JdbcClient jdbc) {
        return new ClockStore(jdbc);
    }

    /** Whoever is given the clock, at whatever moment of the start, is given it where it stood. */
    @Bean
    static BeanPostProcessor clockGoesOn(ObjectProvider<ClockStore> store) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ReportingClock clock) {
                    MovableClock.moveTo(clock, store.getObject().begin());
                }
                return bean;
            }
        };
    }

    /** Timers are computed by the engine's clock when a model is deployed: it must be set before there is an engine. */
    @Bean
    static BeanFactoryPostProcessor engineAfterClock() {
        return new AbstractDependsOnBeanFactoryPostProcessor(
                ProcessEngine.class, ProcessEngineFactoryBean.class, "reportingClock") {};
    }

    @Bean
    DevelopmentClock developmentClock(ReportingClock clock, ClockStore store) {
        return new DevelopmentClock(clock, store);
    }

    @Bean
    SampleUsers sampleUsers(
            Administrators administrators,
            IdentityService identityService,
            CurrentUser currentUser,
            AgencyDirectory directory,
            RegimeBodies bodies,
            ReportingCalendar calendar,
            JdbcClient jdbc,
            TransactionOperations transaction,
            Clock clock) {
        return new SampleUsers(
                administrators, identityService, currentUser, directory, bodies, calendar, jdbc, transaction, clock);
    }

    /** Said by nobody here: development begins with the regime itself. */
    @Bean
    @Order(SampleUsers.ORDER)
    ApplicationRunner regimeInService(RegimesInService regimes, TransactionOperations transaction, Clock clock) {
        return arguments -> transaction.executeWithoutResult(status -> {
            if (regimes.find("KL92").isEmpty()) {
                regimes.put(new InService("KL92", Period.halfYear(2021), AuditTrail.SYSTEM, clock.instant()));
            }
        });
    }
}
