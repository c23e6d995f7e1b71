package dev.zoomflow.host.plugin;

/**
 * What became of one file in the plugins folder.
 *
 * @param file its name
 * @param id the plugin's id; "" if the file does not say
 * @param version "" if the file does not say
 * @param running whether its extensions are offered
 * @param problem what is wrong and what to do, in words; "" when fine. A running plugin may have one too
 */
public record PluginReport(String file, String id, String version, boolean running, String problem) {}
