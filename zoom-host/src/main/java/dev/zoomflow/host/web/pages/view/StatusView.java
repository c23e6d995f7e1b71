package dev.zoomflow.host.web.pages.view;

/**
 * The status of a connection as a part of a page.
 *
 * @param badge in few words
 * @param text in full
 */
public record StatusView(String state, String badge, String text) {}
