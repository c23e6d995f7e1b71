package dev.zoomflow.host.reload;

import java.util.List;

/**
 * What became of a look at the configuration and the plugins folder.
 *
 * @param inUse the names of the keys whose changed values are in use since then
 * @param waiting the names of the changed keys that take effect at the next start
 * @param plugins those that are in use since then, for people
 */
public record Reloaded(List<String> inUse, List<String> waiting, List<String> plugins) {
    /** Nothing has changed. */
    public static final Reloaded NOTHING = new Reloaded(List.of(), List.of(), List.of());
}
