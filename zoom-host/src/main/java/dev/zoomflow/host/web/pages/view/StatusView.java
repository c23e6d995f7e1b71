package dev.zoomflow.host.web.pages.view;

/** The status of a connection as a part of a page. */
public record StatusView(String state, String text) {}
