/** Tests of the clock. */
@NullMarked
package dev.zoomflow.testkit.time;

import org.jspecify.annotations.NullMarked;
