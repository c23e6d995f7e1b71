package dev.zoomflow.host.web.pages.view;

import java.net.URI;

/** The way goes on at another address. */
public record ContinuePage(Frame frame, String name, URI next) {}
