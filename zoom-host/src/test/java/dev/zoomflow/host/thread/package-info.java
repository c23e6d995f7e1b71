@NullMarked
package dev.zoomflow.host.thread;

import org.jspecify.annotations.NullMarked;
