package dev.zoomflow.host.inbox;

/** Why a connection gets an event, or does not. The names of those who get it are stored. */
public enum Why {
    WHOLE_ACCOUNT(true, "this connection covers the whole account"),
    OWNER(true, "it names this connection's user"),
    OWN_ADDRESS(true, "it came to this connection's own address"),
    NOT_CONNECTED(false, "it is not connected yet"),
    OTHER_TYPE(false, "it is of another connection type"),
    OTHER_APP(false, "the event is of another app"),
    OTHER_ACCOUNT(false, "the event is of another account"),
    OTHER_USERS(false, "it belongs to other users"),
    NO_USER(false, "it names no user, and this connection does not cover the whole account"),
    NO_ACCOUNT(false, "it names neither an account nor this connection's user"),
    OTHER_ADDRESS(false, "it came to another connection's own address"),
    NOT_THEN(false, "it would get it today, and did not then: it was connected, or its grant changed, afterwards");

    private final boolean delivered;
    private final String words;

    Why(boolean delivered, String words) {
        this.delivered = delivered;
        this.words = words;
    }

    public boolean delivered() {
        return delivered;
    }

    /** For people, about an event ("it") and a connection. */
    public String words() {
        return words;
    }
}
