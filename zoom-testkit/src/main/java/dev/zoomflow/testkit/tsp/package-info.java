/** Telephone conferences of other providers, Zoom's TSP. */
@NullMarked
package dev.zoomflow.testkit.tsp;

import org.jspecify.annotations.NullMarked;
