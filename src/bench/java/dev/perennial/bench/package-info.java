/** How fast the parts of a night are, each as a main class that prints its figures; no part of the program and of its tests. */
@NullMarked
package dev.perennial.bench;

import org.jspecify.annotations.NullMarked;
