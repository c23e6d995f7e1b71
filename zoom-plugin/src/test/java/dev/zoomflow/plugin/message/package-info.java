@NullMarked
package dev.zoomflow.plugin.message;

import org.jspecify.annotations.NullMarked;
