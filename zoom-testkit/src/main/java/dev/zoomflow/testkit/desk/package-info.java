/** The simulator's own page at {@code /}: look at Zoom, and do what people do in it. */
@NullMarked
package dev.zoomflow.testkit.desk;

import org.jspecify.annotations.NullMarked;
