/**
 * How the program asks a database: in comes a pool of connections, out go rows a page at a time by their keys, ranges of ids to
 * work on, ids that leave no gap, and instants in UTC. Knows no server and no business. Table: {@code numbers}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.perennial.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
