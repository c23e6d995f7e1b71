package dev.zoomflow.host.web.pages.view;

import java.util.List;

/** What is installed. */
public record PluginsPage(Frame frame, List<Row> rows) {

    /** One file of the plugins folder. */
    public record Row(String file, String id, String version, boolean running, String problem, List<String> offers) {}
}
