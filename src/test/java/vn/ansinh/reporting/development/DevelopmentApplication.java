package vn.ansinh.reporting.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import vn.ansinh.reporting.AnSinhReporting;
import vn.ansinh.reporting.development.play.PlayAtStart;

/**
 * The application with everything it needs beside it, for a newcomer's machine: {@code mvn spring-boot:test-run}.
 *
 * <p>PostgreSQL and a mail server run inside this process, and the clock begins in April 2021, when the plan was made.
 * {@code --ansinh.data=<directory>} keeps the data elsewhere than in {@code ./data}; {@code --play=2021-H1} plays
 * cycles through (see {@link PlayAtStart}).
 */
public class DevelopmentApplication {

    /** Settings of development only, in {@code application-development.yaml} beside the tests. */
    static final String PROFILE = "development";

    public static void main(String[] args) {
        var application = new SpringApplication(AnSinhReporting.class, DevelopmentServices.class);
        application.setAdditionalProfiles(PROFILE);
        application.addInitializers(context -> PlayAtStart.refuseUnknown(context.getEnvironment()));
        application.addInitializers(DevelopmentApplication::takeData);
        // Test classes lie on this class path too: none of them joins in but what is named above.
        application.addInitializers(context -> context.getBeanFactory()
                .registerSingleton(TypeExcludeFilter.class.getName() + ".tests", new TestClasses()));
        application.run(args);
    }

    /** Before anything else starts: a second run on the same data is told so in two lines. */
    private static void takeData(ConfigurableApplicationContext context) {
        try {
            var lock = DataLock.acquire(Path.of(context.getEnvironment().getProperty("ansinh.data", "data")));
            DurablePostgres.refuseOtherVersion(lock);
            context.getBeanFactory().registerSingleton("dataLock", lock);
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory cannot be used", e);
        }
    }
}
