@NullMarked
package dev.zoomflow.example.thanks;

import org.jspecify.annotations.NullMarked;
