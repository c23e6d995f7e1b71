package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.json.Json;

/** The answers of the token endpoint when it refuses: always status 400, with a reason and an error. */
enum OauthError {
    INVALID_CLIENT("Invalid client_id or client_secret", "invalid_client"),
    INVALID_TOKEN("Invalid Token!", "invalid_grant"),
    INVALID_CODE("Invalid authorization code", "invalid_grant"),
    INVALID_VERIFIER("Invalid code verifier", "invalid_grant"),
    REDIRECT_MISMATCH("Redirect URI mismatch", "invalid_grant"),
    BAD_REQUEST("Bad Request", "invalid_request"),
    UNSUPPORTED_GRANT("unsupported grant type", "unsupported_grant_type");

    private final String reason;
    private final String error;

    OauthError(String reason, String error) {
        this.reason = reason;
        this.error = error;
    }

    Answer answer() {
        return Answer.json(400, Json.object().put("reason", reason).put("error", error));
    }
}
