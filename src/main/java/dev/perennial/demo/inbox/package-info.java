/**
 * Paper and calendar of the demo. Comes in: rows and a date. Goes out: files of every format in {@code var/inbox}. No
 * tables.
 */
@NullMarked
package dev.perennial.demo.inbox;

import org.jspecify.annotations.NullMarked;
