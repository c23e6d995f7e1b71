/** Series: the rule of a recurring meeting or webinar, and its occurrences one by one. */
@NullMarked
package dev.zoomflow.testkit.occurrence;

import org.jspecify.annotations.NullMarked;
