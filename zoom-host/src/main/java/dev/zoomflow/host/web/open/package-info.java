@NullMarked
package dev.zoomflow.host.web.open;

import org.jspecify.annotations.NullMarked;
