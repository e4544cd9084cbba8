package vn.ansinh.reporting.engine.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.thymeleaf.ITemplateEngine;
import vn.ansinh.reporting.engine.RefusalWriter;
import vn.ansinh.reporting.engine.Texts;

/** How long the database is waited for, and what is said when it does not answer (decision 0014). */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Before the sessions, which are rows of the database. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    Outage outage() {
        return new Outage();
    }

    @Bean
    TroubleUnlogged troubleUnlogged(Outage outage) {
        return new TroubleUnlogged(outage);
    }

    /** The pool that Spring Boot makes becomes the one of the requests; the system's lies beside it. */
    @Bean
    static ByWhoAsks connectionsByWhoAsks(Environment environment, ObjectProvider<Outage> outage) {
        return new ByWhoAsks(environment, outage);
    }

    private static HikariDataSource ofTheSystem(HikariConfig ofRequests, Environment environment) {
        var config = new HikariDataSource();
        config.setJdbcUrl(ofRequests.getJdbcUrl());
        config.setUsername(ofRequests.getUsername());
        config.setPassword(ofRequests.getPassword());
        Binder.get(environment).bind("ansinh.database.system", Bindable.ofInstance(config));
        return config;
    }

    @Bean
    FilterRegistrationBean<DatabaseAwayFilter> databaseAwayFilter(
            RefusalWriter refusals, ITemplateEngine templates, Texts texts) {
        var registration =
                new FilterRegistrationBean<>(new DatabaseAwayFilter(refusals, new UnavailablePage(templates, texts)));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        registration.setOrder(ORDER);
        return registration;
    }

    /** Before others look at the pool that Spring Boot has made. */
    static final class ByWhoAsks implements DestructionAwareBeanPostProcessor, Ordered {

        private final Environment environment;
        private final ObjectProvider<Outage> outage;
        private Connections connections;

        ByWhoAsks(Environment environment, ObjectProvider<Outage> outage) {
            this.environment = environment;
            this.outage = outage;
        }

        @Override
        public int getOrder() {
            return 0;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof HikariDataSource ofRequests) {
                connections = new Connections(ofRequests, ofTheSystem(ofRequests, environment), outage.getObject());
                return connections;
            }
            return bean;
        }

        @Override
        public void postProcessBeforeDestruction(Object bean, String name) {
            connections.closeThoseOfTheSystem();
        }

        @Override
        public boolean requiresDestruction(Object bean) {
            return bean instanceof HikariDataSource;
        }
    }
}
