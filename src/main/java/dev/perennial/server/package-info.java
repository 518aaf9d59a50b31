/**
 * Where the data lives: in comes the user's own {@code spring.datasource.url} or else the folder {@code var/db}, out goes a pool
 * of connections that speak UTC. Holds the embedded MariaDB server that all processes of one home share, from its programs to
 * its last client's goodbye. Touches no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "config")
package dev.perennial.server;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
