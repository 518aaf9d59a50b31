/**
 * The lead: one person at one company behind one or more inquiries; its numbers, aliases and keys, and the facts that
 * rules may ask for. No job and no file format. Tables: {@code leads}, {@code lead_keys}, {@code lead_aliases}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "night"})
package dev.perennial.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
