/**
 * The database: in comes a folder {@code var/db} or the user's own {@code spring.datasource.url}, out goes a pool of connections that
 * speak UTC. Holds the embedded MariaDB server that all processes of one home share, block-wise ids (table {@code numbers}) and
 * restartable keyset reading.
 */
@org.jspecify.annotations.NullMarked
package dev.perennial.database;
