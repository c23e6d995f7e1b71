/** What Zoom writes about meetings when they are over. */
@NullMarked
package dev.zoomflow.testkit.summary;

import org.jspecify.annotations.NullMarked;
