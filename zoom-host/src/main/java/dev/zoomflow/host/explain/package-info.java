/** Says of an event who got it and why, and why the others did not. Reads; changes nothing. */
@NullMarked
package dev.zoomflow.host.explain;

import org.jspecify.annotations.NullMarked;
