@NullMarked
package dev.zoomflow.plugin.settings;

import org.jspecify.annotations.NullMarked;
