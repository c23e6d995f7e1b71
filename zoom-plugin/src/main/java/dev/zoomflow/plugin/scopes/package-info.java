/** Which scopes events and calls need, by the project's catalogue. Pure. */
@NullMarked
package dev.zoomflow.plugin.scopes;

import org.jspecify.annotations.NullMarked;
