@NullMarked
package dev.zoomflow.plugin.connection;

import org.jspecify.annotations.NullMarked;
