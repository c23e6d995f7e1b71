package dev.zoomflow.host.web.pages.view;

import java.util.List;

/** Events that were looked for, the newest first. */
public record EventList(List<EventRow> rows, String counts, FilterView filter) {}
