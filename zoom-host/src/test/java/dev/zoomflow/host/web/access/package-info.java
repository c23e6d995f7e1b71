@NullMarked
package dev.zoomflow.host.web.access;

import org.jspecify.annotations.NullMarked;
