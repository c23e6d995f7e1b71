package dev.zoomflow.host.store;

/** The store cannot do its work now. The message is one sentence for the operator; the web answers 503. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
