/**
 * Zoom, typed: {@link dev.zoomflow.zoom.ZoomEvents} names the events, {@link dev.zoomflow.zoom.ZoomApi} calls the API as a
 * connection's user.
 *
 * <p>A library on the SPI, not a part of it: nothing here is implemented elsewhere, and nothing crosses a class loader. A
 * handler plugin may bundle a newer copy.
 */
@NullMarked
package dev.zoomflow.zoom;

import org.jspecify.annotations.NullMarked;
