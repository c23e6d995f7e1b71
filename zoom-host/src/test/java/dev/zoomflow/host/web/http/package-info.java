@NullMarked
package dev.zoomflow.host.web.http;

import org.jspecify.annotations.NullMarked;
