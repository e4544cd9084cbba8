package vn.ansinh.reporting.engine;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Sets the zone of the process to UTC, whatever the server's, before anything of Spring is made: the engine keeps its
 * instants without a zone, in the process's own, and the driver gives it to each session of the database. A line in
 * {@code main} would reach neither the development start nor the tests. People's days are those of
 * {@link ReportingClock#ZONE}, which is always named. Registered in {@code META-INF/spring.factories}.
 */
class ProgramZone implements EnvironmentPostProcessor, Ordered {

    static final String UTC = "UTC";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        TimeZone.setDefault(TimeZone.getTimeZone(UTC));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
