@NullMarked
package dev.zoomflow.plugin.typed;

import org.jspecify.annotations.NullMarked;
