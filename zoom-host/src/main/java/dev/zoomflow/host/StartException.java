package dev.zoomflow.host;

/** The host cannot start, or a command cannot do its work; the message is for the operator. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartException(String message) {
        super(message);
    }
}
