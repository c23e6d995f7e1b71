package dev.zoomflow.host;

/** The host cannot start; the message is one line for the operator. */
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartException(String message) {
        super(message);
    }
}
