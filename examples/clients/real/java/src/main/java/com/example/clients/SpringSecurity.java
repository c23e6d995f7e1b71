package com.example.clients;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;

/** What Spring Security's filters for the login do, with its classes: a code with PKCE, the user, a refresh when it is due. */
final class SpringSecurity {
    public static void main(String[] args) throws Exception {
        World world = new World();
        ClientRegistration zoom = ClientRegistration.withRegistrationId("zoom")
                .clientId(world.clientId())
                .clientSecret(world.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(World.CALLBACK.toString())
                .authorizationUri("https://zoom.us/oauth/authorize")
                .tokenUri("https://zoom.us/oauth/token")
                .userInfoUri("https://api.zoom.us/v2/users/me")
                .userNameAttributeName("id")
                .build();

        var builder = OAuth2AuthorizationRequest.authorizationCode()
                .clientId(zoom.getClientId())
                .authorizationUri(zoom.getProviderDetails().getAuthorizationUri())
                .redirectUri(zoom.getRedirectUri())
                .state("s1");
        OAuth2AuthorizationRequestCustomizers.withPkce().accept(builder);
        OAuth2AuthorizationRequest request = builder.build();
        Map<String, String> back = world.consent(request.getAuthorizationRequestUri());
        var response = OAuth2AuthorizationResponse.success(back.get("code"))
                .redirectUri(zoom.getRedirectUri())
                .state(back.get("state"))
                .build();
        var tokens = new RestClientAuthorizationCodeTokenResponseClient()
                .getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
                        zoom, new OAuth2AuthorizationExchange(request, response)));
        World.check(world.personsId().equals(name(zoom, tokens.getAccessToken())), "somebody else signed in");

        var before = new OAuth2AuthorizedClient(
                zoom, world.personsId(), tokens.getAccessToken(), tokens.getRefreshToken());
        World.check(refresh(before, Duration.ZERO) == null, "refreshed although it was not due");
        OAuth2AuthorizedClient after = refresh(before, Duration.ofHours(1));
        World.check(world.personsId().equals(name(zoom, after.getAccessToken())), "refreshed to somebody else");
        try {
            refresh(before, Duration.ofHours(1));
        } catch (ClientAuthorizationException e) {
            World.check("invalid_grant".equals(e.getError().getErrorCode()), e.getMessage());
            return;
        }
        throw new AssertionError("a refresh token that was used still works");
    }

    private static String name(ClientRegistration zoom, OAuth2AccessToken token) {
        return new DefaultOAuth2UserService().loadUser(new OAuth2UserRequest(zoom, token)).getName();
    }

    private static OAuth2AuthorizedClient refresh(OAuth2AuthorizedClient client, Duration later) {
        var provider = new RefreshTokenOAuth2AuthorizedClientProvider();
        provider.setClock(Clock.offset(Clock.systemUTC(), later));
        return provider.authorize(OAuth2AuthorizationContext.withAuthorizedClient(client)
                .principal(new TestingAuthenticationToken(client.getPrincipalName(), null))
                .build());
    }
}
