package dev.zoomflow.plugin.oauth;

import java.net.http.HttpResponse;
import java.time.Instant;

/** What the revocation endpoint said. */
final class RevokeAnswer {
    private RevokeAnswer() {}

    /** @return false if the token was dead already, which is what the caller wanted */
    static boolean read(HttpResponse<byte[]> response, Instant now) {
        if (response.statusCode() / 100 == 2) {
            return true;
        }
        if (TokenRefusal.isAboutTheToken(response)) {
            return false;
        }
        throw TokenRefusal.of(response, now);
    }
}
