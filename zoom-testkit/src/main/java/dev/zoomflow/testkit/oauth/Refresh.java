package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.http.Parameters;

/** {@code refresh_token}: a new pair for the one before. */
record Refresh(Grants grants) implements GrantType {
    @Override
    public boolean isFor(Client client) {
        return GrantType.needsConsent(client);
    }

    @Override
    public TokenPair issue(Client client, Parameters parameters) {
        return grants.refresh(
                client.app(), parameters.first("refresh_token").orElseThrow(OauthError.INVALID_TOKEN::problem));
    }
}
