package dev.zoomflow.testkit.oauth;

/** Ends a request to the token endpoint with one of Zoom's errors. */
final class OauthProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final OauthError error;

    OauthProblem(OauthError error) {
        super(error.name(), null, false, false);
        this.error = error;
    }

    OauthError error() {
        return error;
    }
}
