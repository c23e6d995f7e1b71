@NullMarked
package dev.zoomflow.plugin.client;

import org.jspecify.annotations.NullMarked;
