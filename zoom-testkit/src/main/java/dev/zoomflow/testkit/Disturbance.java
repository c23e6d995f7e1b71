package dev.zoomflow.testkit;

import java.time.Duration;

/**
 * What happens to an event on its way to the app's endpoints, as it happens with Zoom or to whoever is attacked.
 *
 * @see Webhooks#next
 */
public sealed interface Disturbance {

    /**
     * The same request twice, the second as Zoom sends one again that it thinks unanswered: same id, same bytes, a later
     * timestamp and thus another signature, even within one second. The very same request twice, as somebody sends it who
     * has recorded it, is a {@link WebhookRequest} in a test's own hands.
     */
    record Repeated() implements Disturbance {}

    /** A second request with an id of its own that differs from the first in its download tokens only. */
    record Reissued() implements Disturbance {}

    /** It arrives once, after the delay by the simulator's clock. */
    record Late(Duration delay) implements Disturbance {}

    /** It arrives at once, and after the delay the same request again, as {@link Repeated} says. */
    record CopiedLater(Duration delay) implements Disturbance {}

    /** It arrives after the next event for the same subscription. */
    record Overtaken() implements Disturbance {}

    /** It never arrives. */
    record Lost() implements Disturbance {}

    /** The same content, written in another legal way and signed as it is written. */
    record Written(Form form) implements Disturbance {}

    /** Signed with a secret that is not the app's. */
    record Forged() implements Disturbance {}

    /** Signed rightly, for a time that lies so far in the past. */
    record Stale(Duration age) implements Disturbance {}

    /** Without a signature. */
    record Unsigned() implements Disturbance {}

    /** Legal ways to write JSON that Zoom does not use by default. */
    enum Form {
        /** Everything outside ASCII as {@code \}{@code uXXXX}. */
        UNICODE_ESCAPES,
        /** Slashes as {@code \/}. */
        ESCAPED_SLASHES,
        /** Each object's keys in reverse. */
        REVERSED_KEYS,
        /** Each number as a string. */
        NUMBERS_AS_STRINGS,
        /** With line breaks and blanks. */
        INDENTED
    }

    static Disturbance repeated() {
        return new Repeated();
    }

    static Disturbance reissued() {
        return new Reissued();
    }

    static Disturbance late(Duration delay) {
        return new Late(delay);
    }

    static Disturbance copiedLater(Duration delay) {
        return new CopiedLater(delay);
    }

    static Disturbance overtaken() {
        return new Overtaken();
    }

    static Disturbance lost() {
        return new Lost();
    }

    static Disturbance written(Form form) {
        return new Written(form);
    }

    static Disturbance forged() {
        return new Forged();
    }

    static Disturbance stale(Duration age) {
        return new Stale(age);
    }

    static Disturbance unsigned() {
        return new Unsigned();
    }
}
