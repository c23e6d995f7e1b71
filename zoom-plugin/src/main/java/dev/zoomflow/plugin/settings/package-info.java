/** The server's settings: read once, all problems at once. */
@NullMarked
package dev.zoomflow.plugin.settings;

import org.jspecify.annotations.NullMarked;
