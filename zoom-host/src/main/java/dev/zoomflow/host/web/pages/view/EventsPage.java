package dev.zoomflow.host.web.pages.view;

/**
 * What happened: as a chart and as a list.
 *
 * @param shown when this was so
 */
public record EventsPage(Frame frame, EventList list, ChartView chart, String shown) {}
