/** What Zoom sends to the app's event notification endpoint. */
@NullMarked
package dev.zoomflow.plugin.webhook;

import org.jspecify.annotations.NullMarked;
