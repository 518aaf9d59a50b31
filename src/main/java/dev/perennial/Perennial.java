package dev.perennial;

import dev.perennial.cli.CommandLineOfPerennial;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Nightly lead management: no lead goes untouched, and every lead has an answer to "what happens next?" */
@SpringBootApplication
public class Perennial {

    Perennial() {}

    /** The command line is read before Spring starts, so that help and mistyped options are answered at once. */
    public static void main(String[] arguments) {
        System.exit(CommandLineOfPerennial.run(arguments));
    }
}
