package dev.zoomflow.host.web.pages.view;

/** An event feed as a part of a page. */
public record FeedView(String name, boolean up, String text) {}
