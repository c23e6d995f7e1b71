@NullMarked
package dev.zoomflow.plugin;

import org.jspecify.annotations.NullMarked;
