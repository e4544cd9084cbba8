package vn.ansinh.reporting.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's place in the application. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    ReportingClock reportingClock() {
        return new ReportingClock();
    }

    @Bean
    MessageSource messageSource() throws IOException {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(bundles());
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    Texts texts(MessageSource messageSource, @Value("${ansinh.language}") String language) {
        return new Texts(messageSource, Locale.forLanguageTag(language));
    }

    /** One bundle per module, found by its Vietnamese file. */
    private static String[] bundles() throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_vi.properties"))
                .map(Resource::getFilename)
                .map(name -> "classpath:messages/" + name.substring(0, name.indexOf("_vi.")))
                .toArray(String[]::new);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> numberedRequests() {
        return tomcat -> tomcat.addEngineValves(new NumberedRequests());
    }

    /** Nothing is migrated in a database that is then refused. */
    @Bean
    FlywayMigrationStrategy migrationInOneZone() {
        return flyway -> {
            var zone =
                    new DatabaseZone(JdbcClient.create(flyway.getConfiguration().getDataSource()));
            zone.require();
            flyway.migrate();
            zone.record();
        };
    }

    /** Settings of the engine that have no property, or whose property takes no bean. */
    @Bean
    @Order(Ordering.DEFAULT_ORDER + 1)
    ProcessEnginePlugin engineSettings(
            ApplicationContext context,
            OvertakenCompletions overtaken,
            Refusals refusals,
            PasswordRules passwordRules,
            ObjectProvider<IdentityWatch> watches) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setExpressionManager(new FencedExpressions(new ExpressionFence(context)));
                configuration.setCustomPreBPMNParseListeners(
                        new ArrayList<>(List.of(new ModelsWithoutCode(), new SpentOutcomes())));
                configuration.setResourceAuthorizationProvider(new TaskGrants());
                List<SessionFactory> managers = new ArrayList<>(FewerReads.factories());
                managers.add(new GrantsOnly.Factory(refusals, watches));
                configuration.setCustomSessionFactories(managers);
                configuration.setHistoryEventProducer(new FewerReads.History());
                configuration.setCustomHistoryLevels(List.of(new HistoryOfWork()));
                configuration.setPasswordEncryptor(new BcryptPasswords());
                configuration.setEnablePasswordPolicy(true);
                configuration.setPasswordPolicy(passwordRules);
                configuration.setIdentityProviderSessionFactory(new ReachableUsers.Factory(refusals, watches));
                configuration.setCustomPreCommandInterceptorsTxRequired(List.of(overtaken));
                configuration.setLoggingContextBusinessKey(LogContext.BUSINESS_KEY);
                // Whoever calls the engine gets its exception and logs what is not a refusal; jobs are logged apart.
                configuration.setEnableCmdExceptionLogging(false);
            }
        };
    }

    @Bean
    PasswordRules passwordRules(ObjectProvider<NamesInPasswords> names) {
        return new PasswordRules(names);
    }

    @Bean
    PasswordManager passwordManager() {
        return new PasswordManager(new BcryptPasswords(), List.of());
    }

    @Bean
    RefusalWriter refusalWriter(Texts texts, ObjectMapper json) {
        return new RefusalWriter(texts, json);
    }

    /** After Spring Security, which says who it is, and before the engine's own filters and servlets. */
    @Bean
    FilterRegistrationBean<EngineRestGate> engineRestGate(
            CurrentUser currentUser,
            GatedTasks tasks,
            Passwords passwords,
            Refusals refusals,
            RefusalWriter problems,
            ObjectMapper json,
            ObjectProvider<InterventionWatch> interventions) {
        var registration = new FilterRegistrationBean<>(
                new EngineRestGate(currentUser, tasks, passwords, refusals, problems, json, interventions));
        registration.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 20);
        return registration;
    }

    /**
     * The engine creates its tables after Flyway has made ours: Flyway refuses a first migration into a schema that is
     * not empty. Registered in {@code META-INF/spring.factories}.
     */
    static class EngineAfterMigrations implements DependsOnDatabaseInitializationDetector {

        @Override
        public Set<String> detect(ConfigurableListableBeanFactory beanFactory) {
            return Set.of(beanFactory.getBeanNamesForType(ProcessEngine.class, true, false));
        }
    }
}
