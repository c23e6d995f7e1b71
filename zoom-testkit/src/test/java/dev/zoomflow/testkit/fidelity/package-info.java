/** The fidelity report: what is known about Zoom, and which test shows that the simulator does it. */
@NullMarked
package dev.zoomflow.testkit.fidelity;

import org.jspecify.annotations.NullMarked;
