package dev.zoomflow.host.web.pages.view;

/** One event. */
public record EventPage(Frame frame, EventRow event, String json) {}
