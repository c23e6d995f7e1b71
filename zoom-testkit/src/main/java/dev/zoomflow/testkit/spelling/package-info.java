/** What somebody may have meant who wrote something that is not there. */
@NullMarked
package dev.zoomflow.testkit.spelling;

import org.jspecify.annotations.NullMarked;
