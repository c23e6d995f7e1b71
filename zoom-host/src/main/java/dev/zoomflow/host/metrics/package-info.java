/** The host in numbers, for whoever watches over it. It reads from the other rooms; none of them knows it. */
@NullMarked
package dev.zoomflow.host.metrics;

import org.jspecify.annotations.NullMarked;
