@NullMarked
package dev.zoomflow.plugin.websocket;

import org.jspecify.annotations.NullMarked;
