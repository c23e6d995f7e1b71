@NullMarked
package dev.zoomflow.host.nodes;

import org.jspecify.annotations.NullMarked;
