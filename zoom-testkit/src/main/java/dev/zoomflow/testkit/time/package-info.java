/** The clock that says when things fall due. */
@NullMarked
package dev.zoomflow.testkit.time;

import org.jspecify.annotations.NullMarked;
