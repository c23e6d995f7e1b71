/** Makes records and constants from {@code catalogue/events} while zoom-api is built; in no jar. */
@NullMarked
package dev.zoomflow.generator;

import org.jspecify.annotations.NullMarked;
