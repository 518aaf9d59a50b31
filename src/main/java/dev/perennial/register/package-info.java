/**
 * Which records have a key. In come pairs of a key and a record, a night's at once; out go the records of the keys that are asked
 * for. The pairs are sorted and packed into pages of volumes, so that a million records with all their keys are a hundred
 * megabytes that are read from front to back; small volumes are bound into larger ones. Tables: {@code match_volumes}, {@code
 * match_pages}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "database")
package dev.perennial.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
