/** Changes of connections' statuses, for those who asked to be told: each one, in order, also after a crash. */
@NullMarked
package dev.zoomflow.host.status;

import org.jspecify.annotations.NullMarked;
