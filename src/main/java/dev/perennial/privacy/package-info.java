/**
 * What the law asks for: an address comes in; everything known about the person behind it goes out as JSON, or is erased
 * everywhere, so that numbers stay and nobody can say whose they were. {@code PersonalTables} says which column of which
 * table is personal. Tables: all of those, and {@code forgotten}; files: those of past nights under {@code var/}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"lead", "dictionary", "stay", "handoff", "night", "register", "config"})
package dev.perennial.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
