/** The plugin, held to the SPI's contracts. */
@NullMarked
package dev.zoomflow.plugin.contract;

import org.jspecify.annotations.NullMarked;
