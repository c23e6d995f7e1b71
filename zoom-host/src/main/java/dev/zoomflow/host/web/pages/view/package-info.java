@NullMarked
package dev.zoomflow.host.web.pages.view;

import org.jspecify.annotations.NullMarked;
