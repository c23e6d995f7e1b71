/** How webinars look. */
@NullMarked
package dev.zoomflow.testkit.branding;

import org.jspecify.annotations.NullMarked;
