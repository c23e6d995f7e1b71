/** Connections: where authorisation and the API meet. */
@NullMarked
package dev.zoomflow.plugin.connection;

import org.jspecify.annotations.NullMarked;
