/** Bodies of Zoom's events, made from the catalogue. */
@NullMarked
package dev.zoomflow.testkit.payload;

import org.jspecify.annotations.NullMarked;
