package dev.perennial;

import dev.perennial.cli.CommandLineOfPerennial;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Nightly lead management: no lead goes untouched, and every lead has an answer to "what happens next?"
 *
 * <p>Two packages may use the same word for a class, so components are named with their package; jobs and steps keep the
 * names of their bean methods.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Perennial {

    Perennial() {}

    /** The command line is read before Spring starts, so that help and mistyped options are answered at once. */
    public static void main(String[] arguments) {
        System.exit(CommandLineOfPerennial.run(arguments));
    }
}
