/**
 * The command line, one class per command. Talks to people and decides nothing. In come words typed by a person or a
 * scheduler, out go lines and an exit code.
 */
@NullMarked
@ApplicationModule
package dev.perennial.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
