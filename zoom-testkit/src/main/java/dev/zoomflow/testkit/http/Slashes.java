package dev.zoomflow.testkit.http;

/** What Zoom's edge makes of several slashes in a row: one. */
public final class Slashes {
    private Slashes() {}

    public static String merged(String path) {
        return path.contains("//") ? path.replaceAll("/{2,}", "/") : path;
    }

    /** The same of a text that came after a slash. */
    static String mergedAfterOne(String segment) {
        return merged("/" + segment).substring(1);
    }
}
