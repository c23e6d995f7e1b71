/** How many calls an account may make. */
@NullMarked
package dev.zoomflow.testkit.ratelimit;

import org.jspecify.annotations.NullMarked;
