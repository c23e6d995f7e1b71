@NullMarked
package dev.zoomflow.plugin.support;

import org.jspecify.annotations.NullMarked;
