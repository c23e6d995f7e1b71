@NullMarked
package dev.zoomflow.host.plugin;

import org.jspecify.annotations.NullMarked;
