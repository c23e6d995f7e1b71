package dev.zoomflow.host.audit;

/** Who changed a connection. */
public enum Who {
    /** Somebody at the pages or the admin API. */
    PERSON,
    /** The other side: by an event, or by refusing what it accepted before. */
    SERVICE,
    /** This program, of its own accord. */
    HOST
}
