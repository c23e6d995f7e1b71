/** Zoom Phone: numbers, extensions, calls and their history. */
@NullMarked
package dev.zoomflow.testkit.phone;

import org.jspecify.annotations.NullMarked;
