/**
 * The YAML files people write, read with their mistakes: a source comes in, a record goes out with the place of every
 * value, or every problem at once with file, line and column. The record is the description of its file: its
 * components are the keys, its {@link dev.perennial.yaml.Setting}s their meaning and limits. Touches no table.
 */
@ApplicationModule(allowedDependencies = "config")
@NullMarked
package dev.perennial.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
