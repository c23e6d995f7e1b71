package dev.zoomflow.host.web.pages.view;

import java.util.List;

/** Events, the newest first. */
public record EventsPage(Frame frame, List<EventRow> rows, String counts, FilterView filter, ChartView chart) {}
