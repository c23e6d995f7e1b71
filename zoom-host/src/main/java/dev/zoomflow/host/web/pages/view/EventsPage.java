package dev.zoomflow.host.web.pages.view;

import java.util.List;

/** The newest events. */
public record EventsPage(Frame frame, List<EventRow> rows, String counts) {}
