@NullMarked
package dev.zoomflow.host.web.pages;

import org.jspecify.annotations.NullMarked;
