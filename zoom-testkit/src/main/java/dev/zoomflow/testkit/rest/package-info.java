/** The REST API under /v2. */
@NullMarked
package dev.zoomflow.testkit.rest;

import org.jspecify.annotations.NullMarked;
