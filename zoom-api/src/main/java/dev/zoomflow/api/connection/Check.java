package dev.zoomflow.api.connection;

/**
 * One thing that was looked at, and what to do about it. Made by plugins and hosts, shown to operators; never holds a
 * secret.
 *
 * @param name what was looked at, in a few words: {@code redirect URL}
 * @param found what was found; of a failure, its cause
 * @param fix the next step, as a person would take it; "" unless it failed
 */
public record Check(String name, Outcome outcome, String found, String fix) {

    public enum Outcome {
        PASSED,
        FAILED,
        /** It could not be looked at, or needs a person to judge it. */
        UNKNOWN
    }

    public static Check passed(String name, String found) {
        return new Check(name, Outcome.PASSED, found, "");
    }

    public static Check failed(String name, String cause, String fix) {
        return new Check(name, Outcome.FAILED, cause, fix);
    }

    public static Check unknown(String name, String why) {
        return new Check(name, Outcome.UNKNOWN, why, "");
    }
}
