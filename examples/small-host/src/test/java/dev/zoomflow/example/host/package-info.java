@NullMarked
package dev.zoomflow.example.host;

import org.jspecify.annotations.NullMarked;
