/** Requests and answers; the only place that knows the server library. */
@NullMarked
package dev.zoomflow.testkit.http;

import org.jspecify.annotations.NullMarked;
