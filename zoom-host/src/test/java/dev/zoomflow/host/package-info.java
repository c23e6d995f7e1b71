@NullMarked
package dev.zoomflow.host;

import org.jspecify.annotations.NullMarked;
