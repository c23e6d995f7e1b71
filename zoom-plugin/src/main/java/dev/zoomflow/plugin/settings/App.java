package dev.zoomflow.plugin.settings;

import dev.zoomflow.api.Secret;

/** The credentials of one Zoom Marketplace app. */
public record App(String clientId, Secret clientSecret) {}
