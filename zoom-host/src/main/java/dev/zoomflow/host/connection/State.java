package dev.zoomflow.host.connection;

import java.util.Locale;

/** Whether a connection can be used, and who must act if not. */
public enum State {
    /** Nobody has authorised it yet. */
    INIT_REQUIRED,
    /** It works, as far as anybody has seen. */
    OK,
    /** Its grant is dead: a person must connect again. */
    RECONNECT,
    /** A setting is wrong: in its form, or the server's. The grant is untouched. */
    CONFIGURATION,
    /** The service gave no usable answer last time; it is tried again. */
    UNAVAILABLE,
    /** The service wants to be left alone for a while. */
    RATE_LIMITED;

    /** Whether it passes by itself, or by what is done elsewhere. */
    boolean passes() {
        return this == UNAVAILABLE || this == RATE_LIMITED || this == CONFIGURATION;
    }

    /** As programs are told: {@code init-required}. */
    public String word() {
        return word(name());
    }

    /** The same of a state's name; "" stays so. */
    public static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
