@NullMarked
package dev.zoomflow.host.reload;

import org.jspecify.annotations.NullMarked;
