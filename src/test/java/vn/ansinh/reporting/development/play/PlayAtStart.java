package vn.ansinh.reporting.development.play;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import vn.ansinh.reporting.engine.StartRefused;

/** {@code --play=2021-H1}, {@code --play=2022}: plays once the application answers, and before it says that it is ready. */
public final class PlayAtStart implements ApplicationRunner, Ordered {

    private static final String OPTION = "play";

    private final Play play;
    private final Environment environment;
    private final WebServerApplicationContext application;

    public PlayAtStart(Play play, Environment environment, WebServerApplicationContext application) {
        this.play = play;
        this.environment = environment;
        this.application = application;
    }

    /**
     * Before anything starts.
     *
     * @throws StartRefused when a period is asked for that cannot be played
     */
    public static void refuseUnknown(Environment environment) {
        String period = environment.getProperty(OPTION);
        if (period != null && !Play.PERIODS.contains(period)) {
            throw new StartRefused(
                    "--play=" + period + " names no period that can be played.",
                    "Those there are: mvn spring-boot:test-run -Dspring-boot.run.arguments=--play="
                            + String.join(" or ", Play.PERIODS));
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String period = environment.getProperty(OPTION);
        if (period != null) {
            play.play(period, application.getWebServer().getPort());
        }
    }

    /** When the people are there whom it needs. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
