/** Who registered for meetings and webinars, what they are asked, and whether they may come. */
@NullMarked
package dev.zoomflow.testkit.registration;

import org.jspecify.annotations.NullMarked;
