@NullMarked
package dev.zoomflow.host.feed;

import org.jspecify.annotations.NullMarked;
