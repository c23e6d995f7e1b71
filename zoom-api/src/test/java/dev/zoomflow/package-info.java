@NullMarked
package dev.zoomflow;

import org.jspecify.annotations.NullMarked;
