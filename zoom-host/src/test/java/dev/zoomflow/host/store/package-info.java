@NullMarked
package dev.zoomflow.host.store;

import org.jspecify.annotations.NullMarked;
