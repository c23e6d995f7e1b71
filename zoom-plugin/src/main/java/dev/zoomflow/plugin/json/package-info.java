/** Reading JSON from outside, and never being surprised by it. */
@NullMarked
package dev.zoomflow.plugin.json;

import org.jspecify.annotations.NullMarked;
