/** Realtime media streams, Zoom's RTMS: what apps hear and see of meetings that are on. */
@NullMarked
package dev.zoomflow.testkit.stream;

import org.jspecify.annotations.NullMarked;
