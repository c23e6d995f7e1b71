/** Authorised calls of Zoom's API. */
@NullMarked
package dev.zoomflow.plugin.client;

import org.jspecify.annotations.NullMarked;
