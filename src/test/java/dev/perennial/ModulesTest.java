package dev.perennial;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Imports point one way only, as every package-info declares, and nothing reaches into another package's rooms. */
class ModulesTest {

    @Test
    void importsGoOneWay() {
        ApplicationModules.of(Perennial.class).verify();
    }
}
