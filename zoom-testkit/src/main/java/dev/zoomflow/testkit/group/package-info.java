/** Groups of users. */
@NullMarked
package dev.zoomflow.testkit.group;

import org.jspecify.annotations.NullMarked;
