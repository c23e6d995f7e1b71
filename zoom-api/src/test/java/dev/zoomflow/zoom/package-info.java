@NullMarked
package dev.zoomflow.zoom;

import org.jspecify.annotations.NullMarked;
