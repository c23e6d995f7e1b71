package dev.zoomflow.plugin.message;

/** Ends the reading of what is no message. Where it was thrown does not matter, so it knows no stack. */
final class NotJson extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotJson() {
        super("not one JSON object that can be read in one way only", null, false, false);
    }
}
