package dev.zoomflow.testkit;

import java.util.Set;

/**
 * What an app got from the token endpoint.
 *
 * @param scopes what they allow; an empty set is everything
 */
public record IssuedTokens(String accessToken, String refreshToken, Set<String> scopes) {
    public IssuedTokens {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "IssuedTokens[scopes=" + scopes + "]";
    }
}
