package vn.ansinh.reporting.development;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import vn.ansinh.reporting.AnSinhReporting;

/**
 * One node of several: PostgreSQL and the mail server run elsewhere, as in production; the people and the clock are
 * those of development, so that there is somebody to work.
 */
public class NodeApplication {

    public static void main(String[] args) {
        var application = new SpringApplication(AnSinhReporting.class, ClockAndPeople.class);
        // Test classes lie on this class path too: none of them joins in but what is named above.
        application.addInitializers(context -> context.getBeanFactory()
                .registerSingleton(TypeExcludeFilter.class.getName() + ".tests", new TestClasses()));
        application.run(args);
    }
}
