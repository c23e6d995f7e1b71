/** Team chat: channels, messages, contacts. */
@NullMarked
package dev.zoomflow.testkit.chat;

import org.jspecify.annotations.NullMarked;
