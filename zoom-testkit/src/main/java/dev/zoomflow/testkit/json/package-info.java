/** Reading and writing JSON as Zoom's services write it. */
@NullMarked
package dev.zoomflow.testkit.json;

import org.jspecify.annotations.NullMarked;
