package dev.zoomflow.testkit;

/** Where {@code event_ts} is in {@code app_deauthorized}: Zoom's documents and its wire do not agree. */
public enum DeauthorizationForm {
    /** Milliseconds beside {@code payload}, with {@code user_data_retention}: seen on the wire. */
    TOP_LEVEL,
    /** Milliseconds inside {@code payload}, as Zoom's own SDK has it. */
    IN_PAYLOAD,
    /** A date as text inside {@code payload}, as in Zoom's sample. */
    TEXT_IN_PAYLOAD
}
