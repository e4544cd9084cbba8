package vn.ansinh.reporting;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an {@link EngineTest}: its tests pass through every flow node and every sequence flow of the process, or the class
 * fails and names those it missed. The report is {@code target/process-test-coverage/<process>/report.html}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CoversProcess {

    /** The process's id. */
    String value();

    /**
     * Test classes that share the work: the coverage of all together is checked after the last of them, in whichever
     * order they run.
     */
    Class<?>[] with() default {};
}
