/** Looks at the running host as an operator would who has time: each failed check names its cause and its fix. */
@NullMarked
package dev.zoomflow.host.doctor;

import org.jspecify.annotations.NullMarked;
