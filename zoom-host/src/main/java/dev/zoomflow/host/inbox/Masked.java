package dev.zoomflow.host.inbox;

import java.util.Optional;

/**
 * A text as it may be shown.
 *
 * @param whole the text itself, where something in it may not be shown
 */
record Masked(String text, Optional<String> whole) {}
