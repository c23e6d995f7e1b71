/** The command line: starts a host, or talks to the one that runs. */
@NullMarked
package dev.zoomflow.host.command;

import org.jspecify.annotations.NullMarked;
