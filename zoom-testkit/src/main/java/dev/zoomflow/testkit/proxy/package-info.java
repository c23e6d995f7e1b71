/** An HTTP proxy that leads Zoom's host names to the simulator. */
@NullMarked
package dev.zoomflow.testkit.proxy;

import org.jspecify.annotations.NullMarked;
