package dev.zoomflow.host.web.pages.view;

import java.util.List;

/** All connections. */
public record ConnectionsPage(Frame frame, List<ConnectionRow> rows, List<String> notes) {}
