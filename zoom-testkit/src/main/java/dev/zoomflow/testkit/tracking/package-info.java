/** By what accounts count their meetings. */
@NullMarked
package dev.zoomflow.testkit.tracking;

import org.jspecify.annotations.NullMarked;
