@NullMarked
package dev.zoomflow.host.explain;

import org.jspecify.annotations.NullMarked;
