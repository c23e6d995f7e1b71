package dev.zoomflow.host.connection;

/** An authorisation was not begun. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Outcome.Refused refused;

    RefusedException(Outcome.Refused refused) {
        super(refused.text());
        this.refused = refused;
    }

    public Outcome.Refused refused() {
        return refused;
    }
}
