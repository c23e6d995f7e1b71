/** Threads of the host's own: none of them keeps the process alive. */
@NullMarked
package dev.zoomflow.host.thread;

import org.jspecify.annotations.NullMarked;
