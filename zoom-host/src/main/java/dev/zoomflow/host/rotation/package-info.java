/** Secrets that change while deliveries signed with the old and the new one are under way. */
@NullMarked
package dev.zoomflow.host.rotation;

import org.jspecify.annotations.NullMarked;
