package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.http.Answer;
import dev.zoomflow.testkit.json.Json;

/** The answers of the token endpoint when it refuses: always status 400, with a reason and an error. */
enum OauthError {
    INVALID_CLIENT("Invalid client_id or client_secret", "invalid_client"),
    APP_DISABLED("The app has been disabled", "invalid_client"),
    INVALID_TOKEN("Invalid Token!", "invalid_grant"),
    OWNER_GONE("Owner of token does not exist", "invalid_grant"),
    SCOPES_CHANGED("Refresh token invalid", "invalid_grant"),
    INVALID_CODE("Invalid authorization code", "invalid_grant"),
    INVALID_VERIFIER("Invalid code verifier", "invalid_grant"),
    REDIRECT_MISMATCH("Redirect URI mismatch", "invalid_grant"),
    BAD_REQUEST("Bad Request", "invalid_request"),
    MISSING_GRANT_TYPE("Missing grant type", "invalid_request"),
    UNSUPPORTED_GRANT("unsupported grant type", "unsupported_grant_type"),
    NOT_ON_DEVICES("The app may not be used on devices", "unauthorized_client"),
    AUTHORIZATION_PENDING("Authorization pending", "authorization_pending"),
    SLOW_DOWN("Polling too fast", "slow_down"),
    INVALID_DEVICE_CODE("Invalid device code", "invalid_grant"),
    DEVICE_CODE_EXPIRED("The device code has expired", "expired_token"),
    DECLINED("The user declined", "access_denied");

    private final String reason;
    private final String error;

    OauthError(String reason, String error) {
        this.reason = reason;
        this.error = error;
    }

    OauthProblem problem() {
        return new OauthProblem(this);
    }

    Answer answer() {
        return Answer.json(400, Json.object().put("reason", reason).put("error", error));
    }
}
