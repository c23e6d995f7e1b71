/** Sends signed requests as fast as one core can, and measures how long their answers take. */
@NullMarked
package dev.zoomflow.benchmarks.load;

import org.jspecify.annotations.NullMarked;
