/** Certificates for Zoom's host names, under an authority of our own. */
@NullMarked
package dev.zoomflow.testkit.tls;

import org.jspecify.annotations.NullMarked;
