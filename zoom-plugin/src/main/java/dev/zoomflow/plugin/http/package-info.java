/** Sending over HTTP: time-outs, bounded bodies, the network's failures. */
@NullMarked
package dev.zoomflow.plugin.http;

import org.jspecify.annotations.NullMarked;
