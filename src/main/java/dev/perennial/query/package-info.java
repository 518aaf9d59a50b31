/**
 * The queries that people may run by hand, and what they answer: the files of {@code db/query} come in, tables whose cells read
 * the same everywhere go out, and exports of any number of rows as files that are there as a whole or not at all. Owns no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "sheet", "config"})
package dev.perennial.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
