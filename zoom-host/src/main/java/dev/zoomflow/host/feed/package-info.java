/** Events that the host pulls: a thread for each feed, which keeps it open. */
@NullMarked
package dev.zoomflow.host.feed;

import org.jspecify.annotations.NullMarked;
