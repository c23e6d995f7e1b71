/** Settings that change while the host runs. */
@NullMarked
package dev.zoomflow.host.reload;

import org.jspecify.annotations.NullMarked;
