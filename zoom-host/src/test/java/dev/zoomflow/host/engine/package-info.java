@NullMarked
package dev.zoomflow.host.engine;

import org.jspecify.annotations.NullMarked;
