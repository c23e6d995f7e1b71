@NullMarked
package dev.zoomflow.host.web;

import org.jspecify.annotations.NullMarked;
