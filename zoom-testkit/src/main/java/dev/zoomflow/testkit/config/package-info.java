/** Reads a simulator's world from a YAML file. */
@NullMarked
package dev.zoomflow.testkit.config;

import org.jspecify.annotations.NullMarked;
