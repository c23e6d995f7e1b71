/** Events over WebSockets. */
@NullMarked
package dev.zoomflow.testkit.websocket;

import org.jspecify.annotations.NullMarked;
