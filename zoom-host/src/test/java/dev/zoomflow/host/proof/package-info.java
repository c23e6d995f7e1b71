/** Handlers that leave traces, as a third party's jar that tests of whole host processes load. */
@NullMarked
package dev.zoomflow.host.proof;

import org.jspecify.annotations.NullMarked;
