package com.example.clients;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.builder.api.DefaultApi20;
import com.github.scribejava.core.model.OAuth2AccessToken;
import com.github.scribejava.core.model.OAuth2AccessTokenErrorResponse;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.oauth.AccessTokenRequestParams;
import com.github.scribejava.core.oauth.OAuth20Service;
import com.github.scribejava.core.revoke.TokenTypeHint;

/** ScribeJava, which has no class for Zoom: a code with PKCE, a refresh, a revocation. */
final class ScribeJava {
    private static final class Zoom extends DefaultApi20 {
        @Override
        public String getAccessTokenEndpoint() {
            return "https://zoom.us/oauth/token";
        }

        @Override
        protected String getAuthorizationBaseUrl() {
            return "https://zoom.us/oauth/authorize";
        }

        @Override
        public String getRevokeTokenEndpoint() {
            return "https://zoom.us/oauth/revoke";
        }
    }

    public static void main(String[] args) throws Exception {
        World world = new World();
        OAuth20Service service = new ServiceBuilder(world.clientId())
                .apiSecret(world.clientSecret())
                .callback(World.CALLBACK.toString())
                .build(new Zoom());

        var authorization = service.createAuthorizationUrlBuilder().state("s1").initPKCE();
        var back = world.consent(authorization.build());
        World.check("s1".equals(back.get("state")), back.toString());
        OAuth2AccessToken first = service.getAccessToken(AccessTokenRequestParams.create(back.get("code"))
                .pkceCodeVerifier(authorization.getPkce().getCodeVerifier()));
        world.checkIsPerson(me(service, first));

        OAuth2AccessToken second = service.refreshAccessToken(first.getRefreshToken());
        world.checkIsPerson(me(service, second));
        checkDead(service, first);

        service.revokeToken(second.getAccessToken(), TokenTypeHint.ACCESS_TOKEN);
        checkDead(service, second);
        World.check(me(service, second).contains("\"code\":124"), "the revoked token still works");
    }

    private static String me(OAuth20Service service, OAuth2AccessToken token) throws Exception {
        OAuthRequest request = new OAuthRequest(Verb.GET, "https://api.zoom.us/v2/users/me");
        service.signRequest(token, request);
        try (var answer = service.execute(request)) {
            return answer.getBody();
        }
    }

    private static void checkDead(OAuth20Service service, OAuth2AccessToken token) throws Exception {
        try {
            service.refreshAccessToken(token.getRefreshToken());
        } catch (OAuth2AccessTokenErrorResponse e) {
            World.check("invalid_grant".equals(e.getError().getErrorString()), e.getMessage());
            return;
        }
        throw new AssertionError("a refresh token that was used or revoked still works");
    }
}
