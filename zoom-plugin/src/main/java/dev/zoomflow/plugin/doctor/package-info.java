/** What may be wrong with an app at Zoom, and the click that mends it. */
@NullMarked
package dev.zoomflow.plugin.doctor;

import org.jspecify.annotations.NullMarked;
