package dev.perennial;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Imports point one way only, as every package-info declares, and nothing reaches into another package's rooms. */
class ModulesTest {

    /** Without {@link Perennial}, the door: it opens to the command line, which starts the program that it stands for. */
    @Test
    void importsGoOneWay() {
        ApplicationModules.of(Perennial.class, type(Perennial.class)).verify();
    }
}
