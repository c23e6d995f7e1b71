@NullMarked
package dev.zoomflow.host.inbox;

import org.jspecify.annotations.NullMarked;
