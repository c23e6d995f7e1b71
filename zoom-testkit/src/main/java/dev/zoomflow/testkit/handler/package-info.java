/** For tests of handlers: what a host gives a handler, over the simulator and without a host. */
@NullMarked
package dev.zoomflow.testkit.handler;

import org.jspecify.annotations.NullMarked;
