@NullMarked
package dev.zoomflow.host.connection;

import org.jspecify.annotations.NullMarked;
