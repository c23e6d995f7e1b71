@NullMarked
package dev.zoomflow.plugin.webhook;

import org.jspecify.annotations.NullMarked;
