/** Machines that come to meetings: room systems, phones and appliances. */
@NullMarked
package dev.zoomflow.testkit.device;

import org.jspecify.annotations.NullMarked;
