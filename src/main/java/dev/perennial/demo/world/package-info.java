/** What Perennial has to tell the demo, for whoever plays it against a real one or a made-up one. No tables. */
@NullMarked
@NamedInterface("world")
package dev.perennial.demo.world;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
