@NullMarked
package dev.zoomflow.host.metrics;

import org.jspecify.annotations.NullMarked;
