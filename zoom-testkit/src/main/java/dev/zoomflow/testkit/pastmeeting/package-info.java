/** What the API shows of meetings that are over. */
@NullMarked
package dev.zoomflow.testkit.pastmeeting;

import org.jspecify.annotations.NullMarked;
