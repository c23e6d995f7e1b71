/** Reading a message once, as cheaply as it can be: for its identity and for a few of its members. */
@NullMarked
package dev.zoomflow.plugin.message;

import org.jspecify.annotations.NullMarked;
