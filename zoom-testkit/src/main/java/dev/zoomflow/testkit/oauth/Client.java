package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;

/**
 * An app under one of its client ids.
 *
 * @param isPublic whether it is the one without a secret
 */
record Client(App app, String id, boolean isPublic) {}
