package vn.ansinh.reporting;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test on the whole application: the real engine with our models, a real PostgreSQL, a real mail server, a real HTTP
 * port. All such tests share one Spring context, because two engines in one JVM clash: such a class adds no properties,
 * beans, profiles or mock beans of its own.
 *
 * <p>Before each test nothing runs in the engine, the mailboxes are empty, nobody is signed in and it is 12 April 2021,
 * 8:00, and KL92 runs from the first half of 2021 on; the tables that work fills are empty. Jobs run when the test says
 * so, see {@link EngineDriver}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = AnSinhReporting.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "ansinh.daily-round-at-start=false",
            "logging.level.root=warn"
        })
@Import(EngineTestServices.class)
@ExtendWith(EngineTestExtension.class)
public @interface EngineTest {}
