/** The control API under {@code /_control}: what {@link dev.zoomflow.testkit.ZoomSimulator} offers, over HTTP. */
@NullMarked
package dev.zoomflow.testkit.control;

import org.jspecify.annotations.NullMarked;
