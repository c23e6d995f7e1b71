package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.App;
import dev.zoomflow.testkit.http.Answer;

/** A decision whose outcome the browser carries back to the app. */
record RedirectConsent(AuthorizationRequest request, RequestedScopes scopes, Authorizations authorizations)
        implements Consent {
    @Override
    public App app() {
        return request.client().app();
    }

    @Override
    public Answer allowed(Grant grant) {
        return Answer.redirect(request.granted(authorizations.code(request, grant)));
    }

    @Override
    public Answer declined() {
        return Answer.redirect(request.denied());
    }
}
