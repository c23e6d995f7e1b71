@NullMarked
package dev.zoomflow.host.rotation;

import org.jspecify.annotations.NullMarked;
