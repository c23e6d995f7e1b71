@NullMarked
package dev.zoomflow.testkit.webhook;

import org.jspecify.annotations.NullMarked;
