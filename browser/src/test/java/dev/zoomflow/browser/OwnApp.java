package dev.zoomflow.browser;

/** What Zoom's page of an app shows to its owner. */
record OwnApp(String clientId, String clientSecret, String secretToken) {}
