/** The simulator as a program of its own. */
@NullMarked
package dev.zoomflow.testkit.standalone;

import org.jspecify.annotations.NullMarked;
