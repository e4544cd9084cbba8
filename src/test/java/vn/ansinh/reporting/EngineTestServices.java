package vn.ansinh.reporting;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.test.context.DynamicPropertyRegistrar;
import vn.ansinh.reporting.benchmark.CountedDatabase;

/**
 * What an {@link EngineTest} has beside the application: servers, and each {@link Fixture}. Deliberately no
 * {@code @Configuration}: the development start scans these packages too.
 */
@ComponentScan(
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(Fixture.class),
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class EngineTestServices {

    /** {@code mvn -Pbenchmark verify}: the database as in production, and nothing that only tests want. */
    private static final boolean MEASURED = Boolean.getBoolean("benchmark");

    @Bean
    static CountedDatabase countedDatabase() {
        return new CountedDatabase();
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder().setRegisterShutdownHook(false);
        if (MEASURED) {
            server.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
        }
        return server.start();
    }

    @Bean
    JdbcConnectionDetails connectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
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
                return postgres.getJdbcUrl("postgres", "postgres");
            }
        };
    }

    /** On a port chosen once: a test may stop the server and start it again where the application looks for it. */
    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailServer() {
        return new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /** Below those that outgoing connections are given: none of them takes it while the server is stopped. */
    private static int freePort() {
        return new Random()
                .ints(20_000, 32_000)
                .filter(EngineTestServices::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var free = new ServerSocket(port)) {
            return free.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    @Bean
    DynamicPropertyRegistrar mailServerAddress(GreenMail mailServer) {
        int port = mailServer.getSmtp().getPort();
        return registry -> {
            registry.add("spring.mail.host", () -> "127.0.0.1");
            registry.add("spring.mail.port", () -> port);
        };
    }

    @Bean
    ProcessEnginePlugin pathRecording() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                if (MEASURED) {
                    return;
                }
                ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
                configuration.getCustomPostBPMNParseListeners().add(new UncheckedRecording());
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                if (!MEASURED) {
                    new ProcessEngineAdapter(engine, RecordedPaths.OF_THIS_JVM).initializeListeners();
                }
            }
        };
    }
}
