/** What an event looks like before it is delivered. */
@NullMarked
package dev.zoomflow.testkit.event;

import org.jspecify.annotations.NullMarked;
