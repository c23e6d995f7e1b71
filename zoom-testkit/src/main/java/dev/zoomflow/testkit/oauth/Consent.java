package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.http.Answer;

/** What waits for a person's decision. */
interface Consent {
    App app();

    RequestedScopes scopes();

    Answer allowed(Grant grant);

    Answer declined();
}
