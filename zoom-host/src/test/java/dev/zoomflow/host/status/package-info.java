@NullMarked
package dev.zoomflow.host.status;

import org.jspecify.annotations.NullMarked;
