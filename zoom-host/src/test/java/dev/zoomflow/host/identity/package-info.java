/** Proof that each occurrence is one event, however it comes: random schedules against the real inbox and the real plugin. */
@NullMarked
package dev.zoomflow.host.identity;

import org.jspecify.annotations.NullMarked;
