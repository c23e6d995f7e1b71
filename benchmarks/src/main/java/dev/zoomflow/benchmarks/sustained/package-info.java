/** How many events a handler gets, from delivery to the end of its run. */
@NullMarked
package dev.zoomflow.benchmarks.sustained;

import org.jspecify.annotations.NullMarked;
