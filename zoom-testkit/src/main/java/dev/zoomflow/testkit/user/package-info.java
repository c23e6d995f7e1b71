/** Users as the API shows them. */
@NullMarked
package dev.zoomflow.testkit.user;

import org.jspecify.annotations.NullMarked;
