package dev.zoomflow.host.web.pages.view;

/** What happened: as a chart and as a list. */
public record EventsPage(Frame frame, EventList list, ChartView chart) {}
