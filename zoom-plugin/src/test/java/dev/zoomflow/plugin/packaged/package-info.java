@NullMarked
package dev.zoomflow.plugin.packaged;

import org.jspecify.annotations.NullMarked;
