/** Makes records and constants from {@code src/main/catalogue} while zoom-api is built; in no jar. */
@NullMarked
package dev.zoomflow.generator;

import org.jspecify.annotations.NullMarked;
