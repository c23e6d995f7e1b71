/** Meetings and webinars that are shown elsewhere while they are on. */
@NullMarked
package dev.zoomflow.testkit.livestream;

import org.jspecify.annotations.NullMarked;
