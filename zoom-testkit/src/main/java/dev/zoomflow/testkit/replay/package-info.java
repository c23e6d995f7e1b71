/** Events as they were received somewhere, kept in a file without what is secret or tells of people. */
@NullMarked
package dev.zoomflow.testkit.replay;

import org.jspecify.annotations.NullMarked;
