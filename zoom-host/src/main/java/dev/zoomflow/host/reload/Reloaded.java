package dev.zoomflow.host.reload;

import java.util.List;

/**
 * What became of a look at the configuration.
 *
 * @param inUse the names of the keys whose changed values are in use since then
 * @param waiting the names of the changed keys that take effect at the next start
 */
public record Reloaded(List<String> inUse, List<String> waiting) {}
