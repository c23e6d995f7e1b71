@NullMarked
package dev.zoomflow.host.live;

import org.jspecify.annotations.NullMarked;
