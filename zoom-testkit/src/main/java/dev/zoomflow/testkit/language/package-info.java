/** The words of error messages. */
@NullMarked
package dev.zoomflow.testkit.language;

import org.jspecify.annotations.NullMarked;
