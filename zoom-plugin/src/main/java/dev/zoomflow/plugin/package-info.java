/** The Zoom plugin's entry points. {@link dev.zoomflow.plugin.ZoomConnectionType} is where it begins. */
@NullMarked
package dev.zoomflow.plugin;

import org.jspecify.annotations.NullMarked;
