package dev.zoomflow.testkit.oauth;

import dev.zoomflow.testkit.http.Parameters;

/** {@code authorization_code}: tokens for the code that a browser brought back. */
record CodeExchange(Authorizations authorizations, Grants grants) implements GrantType {
    @Override
    public boolean isFor(Client client) {
        return GrantType.needsConsent(client);
    }

    @Override
    public TokenPair issue(Client client, Parameters parameters) {
        Authorizations.Code code = parameters
                .first("code")
                .flatMap(text -> authorizations.redeem(text, client))
                .orElseThrow(OauthError.INVALID_CODE::problem);
        if (!code.request().sameRedirect(parameters)) {
            throw OauthError.REDIRECT_MISMATCH.problem();
        }
        if (!proven(client, code.request(), parameters)) {
            throw OauthError.INVALID_VERIFIER.problem();
        }
        return grants.authorize(code.grant());
    }

    /** Without a secret the verifier is the only proof there is. */
    private static boolean proven(Client client, AuthorizationRequest asked, Parameters parameters) {
        String verifier = parameters.first("code_verifier").orElse("");
        return asked.challenge().map(challenge -> challenge.fits(verifier)).orElse(!client.isPublic());
    }
}
