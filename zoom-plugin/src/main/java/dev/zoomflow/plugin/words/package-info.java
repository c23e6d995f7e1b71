/** Zoom's error numbers, in words. */
@NullMarked
package dev.zoomflow.plugin.words;

import org.jspecify.annotations.NullMarked;
