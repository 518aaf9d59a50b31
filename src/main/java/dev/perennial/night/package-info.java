/**
 * The business date and its calendar: what "today" is, when it ends, which days and hours are worked, which nights are
 * closed. In comes {@code jobs/night.yaml}, out goes the night that every job looks at. Table: {@code nights}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"yaml", "config", "database"})
package dev.perennial.night;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
