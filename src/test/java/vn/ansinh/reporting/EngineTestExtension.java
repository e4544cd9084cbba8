package vn.ansinh.reporting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.ansinh.reporting.catalogue.FirstPeriod;

/** Begins each test anew, and checks {@link CoversProcess} when all the classes it names have run. */
class EngineTestExtension implements BeforeEachCallback, AfterTestExecutionCallback, AfterAllCallback {

    private static final Map<CoversProcess, Set<Class<?>>> AWAITED = new HashMap<>();
    private static final Set<Class<?>> FINISHED = new HashSet<>();
    private static final Set<Class<?>> FAILED = new HashSet<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        RecordedPaths.OF_THIS_JVM.testBegins(
                context.getRequiredTestClass(), context.getRequiredTestMethod().getName());
        var application = SpringExtension.getApplicationContext(context);
        application.getBean(EngineDriver.class).beginAnew();
        application.getBean(CleanTables.class).clean();
        application.getBean(FirstPeriod.class).usual();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            FAILED.add(outermost(context.getRequiredTestClass()));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        if (testClass != outermost(testClass) || singleMethod()) {
            return;
        }
        FINISHED.add(testClass);
        CoversProcess declared = testClass.getAnnotation(CoversProcess.class);
        if (declared != null) {
            Set<Class<?>> together = new HashSet<>(Set.of(declared.with()));
            together.add(testClass);
            AWAITED.put(declared, together);
        }
        for (CoversProcess covers : Set.copyOf(AWAITED.keySet())) {
            if (FINISHED.containsAll(AWAITED.get(covers))) {
                Set<Class<?>> together = AWAITED.remove(covers);
                // A failed test says more than the path it did not reach.
                if (together.stream().noneMatch(FAILED::contains)) {
                    RecordedPaths.OF_THIS_JVM.assertAllCovered(covers.value(), together);
                }
            }
        }
    }

    /** {@code mvn test -Dtest=SomeTest#oneMethod}. */
    private static boolean singleMethod() {
        return System.getProperty("test", "").contains("#");
    }

    private static Class<?> outermost(Class<?> testClass) {
        Class<?> outer = testClass;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer;
    }
}
