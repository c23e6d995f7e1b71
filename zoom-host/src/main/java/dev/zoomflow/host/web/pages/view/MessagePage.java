package dev.zoomflow.host.web.pages.view;

/** What went wrong and what to click. */
public record MessagePage(Frame frame, String text, String next, String nextText) {}
