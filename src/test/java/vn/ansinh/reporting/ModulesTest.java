package vn.ansinh.reporting;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Modules depend on each other as they declare and in no circle. */
class ModulesTest {

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(AnSinhReporting.class).verify();
    }
}
