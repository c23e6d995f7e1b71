/** Meetings and recordings: their state, and the events that tell of it. */
@NullMarked
package dev.zoomflow.testkit.meeting;

import org.jspecify.annotations.NullMarked;
